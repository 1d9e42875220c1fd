package dateline.page;

import dateline.model.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Pages in our own words: a headline, enough running text, and what a test puts around them. */
final class Written {

    static final URI ADDRESS = URI.create("https://lowtide.example/news/the-bridge-of-sighs");

    static final String PROSE =
            "The council of the little town met on Tuesday evening, and for three hours it spoke of nothing but the"
                    + " bridge. ";

    private Written() {}

    static String page(String head, String body) {
        return page("en", head, body, "");
    }

    /** @param body between headline and text @param end after the text */
    static String page(String language, String head, String body, String end) {
        return "<!DOCTYPE html><html lang='" + language + "'><head><title>A bridge of sighs</title>" + head
                + "</head><body><main><h1>A bridge of sighs</h1>" + body + "<p>" + PROSE.repeat(3) + "</p><p>"
                + PROSE.repeat(2) + "</p>" + end + "</main></body></html>";
    }

    static String data(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    static PageAnswer answer(String html) {
        return answer(html, ADDRESS);
    }

    static PageAnswer answer(String html, URI address) {
        return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), Headers.none(), address);
    }

    static PageArticle article(String html) {
        return article(html, ADDRESS);
    }

    static PageArticle article(String html, URI address) {
        return switch (answer(html, address)) {
            case PageAnswer.Read(PageArticle article) -> article;
            case PageAnswer.Stub stub -> throw new AssertionError(stub.why());
            case PageAnswer.NotAnArticle none -> throw new AssertionError(none.why());
        };
    }
}
