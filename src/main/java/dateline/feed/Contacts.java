package dateline.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People as feeds name them: Atom's parts, or one line with a mail address somewhere in it. */
final class Contacts {

    private Contacts() {}

    /** Without those that say nothing and without doubles; document order. */
    static List<Contact> read(List<Element> elements) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        for (Element element : elements) {
            Contact contact = read(element);
            String name = contact.display();
            if (!name.isEmpty() || !contact.href().isEmpty()) {
                contacts.putIfAbsent(Names.lower(name.isEmpty() ? contact.href() : name), contact);
            }
        }
        return new ArrayList<>(contacts.values());
    }

    static Contact read(Element element) {
        if (element.hasTags()) {
            Elements parts = element.children();
            String name = parts.text("name", "foaf:name", "itunes:name", "rdf:value");
            String email = parts.text("email", "itunes:email");
            String href = parts.text("uri", "url", "homepage");
            if (!name.isEmpty() || !email.isEmpty() || !href.isEmpty()) {
                return new Contact(PlainText.fold(name), email, resolved(element, href), "");
            }
        }
        FeedText text = Texts.guess(element.text(), element.scope().base(), false);
        return of(text.plain());
    }

    private static String resolved(Element element, String href) {
        return Addresses.reference(element.scope().base(), href);
    }

    /** {@code "Jo Doe (jo@example.org)"}, {@code "jo@example.org (Jo Doe)"}, {@code "Jo Doe <jo@example.org>"}. */
    static Contact of(String written) {
        int at = written.indexOf('@');
        if (at <= 0) {
            return new Contact(written, "", "", written);
        }
        int from = at;
        while (from > 0 && isMailChar(written.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < written.length() && isMailChar(written.charAt(to))) {
            to++;
        }
        if (from == at || to == at + 1) {
            return new Contact(written, "", "", written);
        }
        String email = written.substring(from, to);
        String before = written.substring(0, from);
        String rest = (before.endsWith("mailto:") ? before.substring(0, before.length() - 7) : before)
                + written.substring(to);
        return new Contact(bare(rest), email, "", written);
    }

    /** Without the brackets that held the mail address or the name. */
    private static String bare(String rest) {
        String name = rest.replace("()", "").replace("<>", "").strip();
        boolean bracketed = name.length() > 1 && name.startsWith("(") && name.endsWith(")");
        return PlainText.fold(bracketed ? name.substring(1, name.length() - 1) : name);
    }

    private static boolean isMailChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._%+-&'".indexOf(c) >= 0;
    }
}
