package dateline.feed;

import java.util.ArrayList;
import java.util.List;

/** The links of a feed or an entry, and which of them is its page. */
final class Links {

    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";

    private Links() {}

    /** Atom's links by their attributes, RSS's by their text; those without an address are left out. */
    static List<Link> read(List<Element> elements, String base) {
        List<Link> links = new ArrayList<>();
        for (Element element : elements) {
            Link link = read(element, base);
            if (!link.href().isEmpty()) {
                links.add(link);
            }
        }
        return links;
    }

    private static Link read(Element element, String base) {
        String href = element.attribute("href");
        String address = href.isEmpty() ? element.text() : href;
        String resolved = Addresses.reference(baseOf(element, base), address);
        String rel = relation(element.attribute("rel"));
        String type = Names.lower(element.attribute("type"));
        return new Link(
                rel,
                resolved,
                type.isEmpty() ? usualType(rel) : type,
                element.attribute("title"),
                element.attribute("hreflang"),
                element.attribute("length"));
    }

    /** An own xml:base goes before the base that the caller thinks likely. */
    private static String baseOf(Element element, String base) {
        return element.attributes().has("xml:base") || base.isEmpty()
                ? element.scope().base()
                : base;
    }

    private static String relation(String rel) {
        String lower = Names.lower(rel);
        String name = lower.startsWith(REGISTERED) ? lower.substring(REGISTERED.length()) : rel;
        return name.isEmpty() ? "alternate" : name;
    }

    private static String usualType(String rel) {
        return switch (rel) {
            case "alternate" -> "text/html";
            case "self" -> "application/atom+xml";
            default -> "";
        };
    }

    /** The page: an alternate that is HTML on the web, else on the web, else any; empty when there is none. */
    static String page(List<Link> links) {
        String web = "";
        String any = "";
        for (Link link : links) {
            if (link.rel().equals("alternate")) {
                boolean onWeb = Addresses.isWeb(link.href());
                if (onWeb && link.isHtml()) {
                    return link.href();
                }
                web = web.isEmpty() && onWeb ? link.href() : web;
                any = any.isEmpty() ? link.href() : any;
            }
        }
        return web.isEmpty() ? any : web;
    }
}
