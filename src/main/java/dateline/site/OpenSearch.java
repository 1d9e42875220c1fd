package dateline.site;

import java.util.function.Supplier;

/** What browsers need to search the archive from their own box (OpenSearch 1.1). */
final class OpenSearch {

    static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    /** The specification allows no longer names. */
    private static final int MAX_NAME = 16;

    private static final int MAX_LONG_NAME = 48;
    private static final String WORDS = "?q={searchTerms}";

    private final String title;
    private final Supplier<String> base;

    OpenSearch(SiteSettings settings, Supplier<String> base) {
        this.title = settings.title();
        this.base = base;
    }

    Answer describe() {
        byte[] bytes = Xml.write(xml -> xml.element(
                "OpenSearchDescription", () -> inside(xml), "xmlns", "http://a9.com/-/spec/opensearch/1.1/"));
        return new Answer.Whole(MEDIA_TYPE + "; charset=utf-8", bytes, Answer.Keeping.SITEMAP);
    }

    private void inside(Xml xml) {
        xml.text("ShortName", name(MAX_NAME))
                .text("Description", "Searches the press archive " + Clip.words(title, Lines.MAX_NOTE))
                .text("LongName", name(MAX_LONG_NAME));
        url(xml, "text/html", "results", "/search" + WORDS);
        for (FeedKind kind : FeedKind.values()) {
            url(xml, kind.mediaType(), "results", "/search/" + kind.file() + WORDS);
        }
        url(xml, MEDIA_TYPE, "self", Addresses.OPEN_SEARCH);
        xml.text("Image", base.get() + "/favicon.ico", "height", "16", "width", "16", "type", "image/x-icon")
                .text("InputEncoding", "UTF-8")
                .text("OutputEncoding", "UTF-8");
    }

    /** With the ellipsis no longer than that. */
    private String name(int max) {
        return title.length() <= max ? title : Clip.words(title, max - 1);
    }

    private void url(Xml xml, String type, String rel, String template) {
        xml.empty("Url", "type", type, "rel", rel, "template", base.get() + template);
    }
}
