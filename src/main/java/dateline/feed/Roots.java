package dateline.feed;

import java.util.Optional;

/** The element that a feed starts with, and what format it announces. */
final class Roots {

    private static final int MAX_TAGS_BEFORE = 20_000;

    private Roots() {}

    /** The first tag that can be a feed's root; what stands before it is passed over. */
    static Optional<Tag> find(String text) {
        int at = 0;
        for (int n = 0; n < MAX_TAGS_BEFORE; n++) {
            int lt = Markup.nextTag(text, at, text.length());
            if (lt < 0) {
                return Optional.empty();
            }
            Tag tag = Tag.at(text, lt, text.length());
            if (!tag.isEnd() && isRoot(tag)) {
                return Optional.of(tag);
            }
            at = tag.after();
        }
        return Optional.empty();
    }

    private static boolean isRoot(Tag tag) {
        return switch (local(tag)) {
            case "rss", "feed", "rdf", "channel" -> true;
            default -> false;
        };
    }

    private static String local(Tag tag) {
        String name = Names.lower(tag.name());
        return name.substring(name.indexOf(':') + 1);
    }

    static boolean isContainer(String key) {
        return switch (key) {
            case "rss", "channel", "rdf:rdf", "rdf", "feed" -> true;
            default -> false;
        };
    }

    static Dialect dialect(Tag root) {
        return switch (local(root)) {
            case "feed" -> new Dialect(true, atom(root));
            case "rdf" -> new Dialect(false, rdf(root));
            case "channel" -> new Dialect(false, root.attributes().has("href") ? "cdf" : "rss");
            default -> new Dialect(false, rss(root));
        };
    }

    private static String atom(Tag root) {
        String version = root.attributes().value("version");
        return version.equals("0.3")
                ? "atom03"
                : version.equals("0.2") ? "atom02" : version.equals("0.1") ? "atom01" : "atom10";
    }

    private static String rdf(Tag root) {
        String tag = root.source().substring(root.nameFrom(), root.after());
        return tag.contains("simple/0.9") ? "rss090" : "rss10";
    }

    /** Netscape's and UserLand's 0.91 differ in the document type that Netscape's names. */
    private static String rss(Tag root) {
        String version = root.attributes().value("version");
        boolean netscape = root.source().lastIndexOf("rss-0.91.dtd", root.nameFrom()) >= 0;
        return switch (version) {
            case "0.91" -> netscape ? "rss091n" : "rss091u";
            case "0.92" -> "rss092";
            case "0.93" -> "rss093";
            case "0.94" -> "rss094";
            default -> version.startsWith("2") ? "rss20" : "rss";
        };
    }
}
