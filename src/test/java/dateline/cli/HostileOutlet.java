package dateline.cli;

import dateline.pipeline.Newsstand;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An outlet that puts every form into every field of a feed, and into every field of a page. */
final class HostileOutlet implements AutoCloseable {

    private static final String TEXT = "The ferry crews met the council at the old customs house and agreed that the"
            + " timetable would stay as it is until the bridge is open again, whatever it costs. ";

    private final Newsstand stand = new Newsstand();
    private final List<String> forms;

    HostileOutlet(List<String> forms) {
        this.forms = forms;
        stand.feed("/feed.xml", feed("/feed", true));
        stand.feed("/pages.xml", feed("/page", false));
        pages("");
    }

    /** Edits every page. */
    void edit() {
        pages(" It was changed.");
    }

    private void pages(String edit) {
        for (int i = 0; i < forms.size(); i++) {
            stand.page("/page/" + i, page(i, forms.get(i), edit));
        }
    }

    URI home() {
        return stand.at("/");
    }

    List<URI> feeds() {
        return List.of(stand.at("/feed.xml"), stand.at("/pages.xml"));
    }

    String host() {
        return stand.host();
    }

    private String feed(String path, boolean whole) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">"
                + "<channel><title>" + cdata("Evil <script>alert(1)</script>\" onx=") + "</title><link>" + stand.at("/")
                + "</link>");
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            String link = path + "/" + i + (whole ? "?q=" + URLEncoder.encode(form, StandardCharsets.UTF_8) : "");
            xml.append("<item><title>").append(cdata("No " + i + " " + form)).append("</title><link>");
            xml.append(stand.at("/").resolve(link))
                    .append("</link><dc:creator>")
                    .append(cdata(form));
            xml.append("</dc:creator><category>")
                    .append(cdata(form))
                    .append("</category><guid>g-")
                    .append(path)
                    .append(i);
            xml.append("</guid><enclosure type=\"image/png\" url=\"")
                    .append(attribute(form))
                    .append("\"/>");
            xml.append("<description>");
            xml.append(cdata("<p>" + (whole ? TEXT.repeat(9) : TEXT) + "</p><p>Here: " + form + " and on.</p>"));
            xml.append("</description></item>\n");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String page(int number, String form, String edit) {
        return "<!doctype html><html lang=\"" + attribute(form) + "\"><head><title>"
                + attribute("No " + number + " " + form)
                + "</title><meta name=author content=\"" + attribute(form) + "\"><meta name=description content=\""
                + attribute(form) + "\"><meta property=og:type content=article><meta property=og:image content=\""
                + attribute(form) + "\"><meta property=article:section content=\"" + attribute(form)
                + "\"><meta property=article:tag content=\"" + attribute(form) + "\"><link rel=canonical href=\""
                + attribute(form) + "\"><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"No "
                + number + " " + json(form) + "\",\"author\":{\"@type\":\"Person\",\"name\":\"" + json(form)
                + "\"},\"description\":\"" + json(form) + "\",\"image\":\"" + json(form)
                + "\"}</script></head><body><article><h1>"
                + attribute("No " + number + " " + form) + "</h1><p>" + TEXT.repeat(3) + edit + "</p><p>" + TEXT
                + attribute(form) + "</p><figure><img src=\"" + attribute(form) + "\" alt=\"" + attribute(form)
                + "\"><figcaption>" + attribute(form) + "</figcaption></figure><p>" + TEXT + "</p><p>" + TEXT + "</p>"
                + "<p><a href=\"" + attribute(form) + "\">" + TEXT + "</a></p><p>" + TEXT + " Here: " + form
                + " and on.</p><p>" + TEXT.repeat(2) + "</p></article></body></html>";
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.toString();
    }

    @Override
    public void close() {
        stand.close();
    }
}
