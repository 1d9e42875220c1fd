package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @Test
    void rssWithItsModules() {
        FeedAnswer.Read read = Reading.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Harbour Herald</title><link>https://herald.example/</link>
                    <description>News from the quay</description><language>en-gb</language>
                    <image><url>/logo.png</url><title>HH</title><link>https://herald.example/</link></image>
                    <item>
                      <title>Ferry &amp; crew saved</title>
                      <link>/2026/ferry?utm_source=rss&amp;id=4#top</link>
                      <guid isPermaLink="false">hh-4</guid>
                      <pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate>
                      <dc:creator>Ann Porter</dc:creator>
                      <category>Sea</category><category>Sea</category><category domain="urn:x">Rescue</category>
                      <description>&lt;p&gt;Short.&lt;/p&gt;</description>
                      <content:encoded><![CDATA[<p>Long <a href="more">text</a>.</p>]]></content:encoded>
                      <enclosure url="/a.mp3" type="audio/mpeg" length="12"/>
                      <m:thumbnail url="https://herald.example/t.jpg"/>
                    </item>
                  </channel>
                </rss>""");
        Feed feed = read.feed();
        assertThat(read.format()).isEqualTo("rss20");
        assertThat(feed.name()).isEqualTo("Harbour Herald");
        assertThat(feed.link()).contains(URI.create("https://herald.example/"));
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.image().orElseThrow().href()).isEqualTo("https://news.example/logo.png");
        Entry entry = read.entries().getFirst();
        assertThat(entry.title()).isEqualTo("Ferry & crew saved");
        assertThat(entry.link()).contains(URI.create("https://herald.example/2026/ferry?id=4#top"));
        assertThat(entry.id()).isEqualTo("hh-4");
        assertThat(entry.published().get().orElseThrow().iso()).isEqualTo("2026-11-23T08:00:00+01:00");
        assertThat(entry.published().source()).contains("feed:pubdate");
        assertThat(entry.authors()).extracting(Contact::name).containsExactly("Ann Porter");
        assertThat(entry.categories()).extracting(Category::term).containsExactly("Sea", "Rescue");
        assertThat(entry.summary().orElseThrow().value()).isEqualTo("<p>Short.</p>");
        assertThat(entry.html()).isEqualTo("<p>Long <a href=\"https://herald.example/2026/more\">text</a>.</p>");
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure("https://herald.example/a.mp3", "audio/mpeg", "12"));
        assertThat(entry.thumbnails()).containsExactly("https://herald.example/t.jpg");
        assertThat(entry.cut()).isFalse();
    }

    @Test
    void atomWithEveryKindOfText() {
        FeedAnswer.Read read = Reading.read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://gazette.example/x/">
                  <title type="html">La &lt;i&gt;Gazette&lt;/i&gt;</title><id>urn:g</id>
                  <link rel="self" href="atom.xml"/><link href="/"/>
                  <author><name>Redaction</name><email>r@gazette.example</email></author>
                  <entry xml:lang="de">
                    <title>1 &lt; 2 &amp;amp; 3</title><id>urn:g:1</id>
                    <link rel="replies" type="text/html" href="1/talk"/><link href="1"/>
                    <published>2026-11-22T10:00:00Z</published><updated>2026-11-23</updated>
                    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt; <b>B</b></div></summary>
                    <content type="html" xml:base="img/">&lt;img src="p.png"&gt;</content>
                    <source><title>Elsewhere</title><link href="https://else.example/"/></source>
                  </entry>
                </feed>""");
        assertThat(read.format()).isEqualTo("atom10");
        assertThat(read.feed().title().orElseThrow().value()).isEqualTo("La <i>Gazette</i>");
        assertThat(read.feed().name()).isEqualTo("La Gazette");
        assertThat(read.feed().address()).isEqualTo("https://gazette.example/");
        Entry entry = read.entries().getFirst();
        assertThat(entry.heading().orElseThrow().kind()).isEqualTo(FeedText.Kind.PLAIN);
        assertThat(entry.title()).isEqualTo("1 < 2 &amp; 3");
        assertThat(entry.address()).isEqualTo("https://gazette.example/x/1");
        assertThat(entry.comments()).isEqualTo("https://gazette.example/x/1/talk");
        assertThat(entry.language()).isEqualTo("de");
        assertThat(entry.updated().get().orElseThrow().iso()).isEqualTo("2026-11-23");
        assertThat(entry.summary().orElseThrow().value()).isEqualTo("<div>A &lt;b&gt; <b>B</b></div>");
        assertThat(entry.html()).contains("src=\"https://gazette.example/x/img/p.png\"");
        assertThat(entry.source().orElseThrow().name()).isEqualTo("Elsewhere");
    }

    @Test
    void rdfUnderAnyPrefix() {
        FeedAnswer.Read read = Reading.read("""
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"
                    xmlns:d="http://purl.org/dc/elements/1.1/">
                  <s:channel r:about="https://x.example/"><s:title>Ten</s:title><s:link>https://x.example/</s:link>
                    <s:items><r:Seq><r:li resource="https://x.example/1"/></r:Seq></s:items></s:channel>
                  <s:item r:about="https://x.example/1"><s:title>One</s:title><d:date>2026-01-02T03:04:05Z</d:date></s:item>
                </r:RDF>""");
        assertThat(read.format()).isEqualTo("rss10");
        assertThat(read.feed().name()).isEqualTo("Ten");
        assertThat(read.entries()).hasSize(1);
        assertThat(read.entries().getFirst().address()).isEqualTo("https://x.example/1");
        assertThat(read.entries().getFirst().published().isKnown()).isTrue();
    }

    @Test
    void jsonFeedWithWrongTypes() {
        FeedAnswer.Read read = Reading.read("""
                \ufeff{"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
                 "items":[{"id":7,"url":"/7","content_text":"a < b","authors":null,"tags":["x"," ","x"],
                           "date_published":"2026-02-03T04:05:06+01:00","attachments":[{"url":"f.mp3","size_in_bytes":9}]},
                          {"id":"8","title":"Q&amp;A","content_html":"<p>x<script>y</script></p>"}, 5]}""");
        assertThat(read.format()).isEqualTo("json11");
        assertThat(read.entries()).hasSize(2);
        Entry first = read.entries().getFirst();
        assertThat(first.id()).isEqualTo("7");
        assertThat(first.address()).isEqualTo("https://j.example/7");
        assertThat(first.html()).isEqualTo("a &lt; b");
        assertThat(first.categories()).extracting(Category::term).containsExactly("x");
        assertThat(first.enclosures()).containsExactly(new Enclosure("https://j.example/f.mp3", "", "9"));
        assertThat(read.entries().getLast().html()).isEqualTo("<p>x</p>");
        assertThat(read.entries().getLast().title()).isEqualTo("Q&A");
    }

    @Test
    void channelDefinitionFormat() {
        FeedAnswer.Read read = Reading.read("""
                <CHANNEL HREF="https://c.example/"><TITLE>C</TITLE><ABSTRACT>About</ABSTRACT>
                <ITEM HREF="https://c.example/1" LASTMOD="2026-01-02"><TITLE>One</TITLE><ABSTRACT>Text</ABSTRACT></ITEM>
                </CHANNEL>""");
        assertThat(read.format()).isEqualTo("cdf");
        assertThat(read.feed().address()).isEqualTo("https://c.example/");
        assertThat(read.entries().getFirst().address()).isEqualTo("https://c.example/1");
        assertThat(read.entries().getFirst().updated().isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo Doe (jo@x.example) | Jo Doe | jo@x.example",
                "jo@x.example (Jo Doe) | Jo Doe | jo@x.example",
                "Jo Doe <jo@x.example> | Jo Doe | jo@x.example",
                "jo@x.example          | ''     | jo@x.example",
                "Jo Doe                | Jo Doe | ''",
                "Jo at @x              | Jo at @x | ''",
            })
    void namesAndMailAddressesAreToldApart(String written, String name, String email) {
        Contact contact = Reading.item("<author>" + Escapes.text(written) + "</author>")
                .authors()
                .getFirst();
        assertThat(contact.name()).isEqualTo(name);
        assertThat(contact.email()).isEqualTo(email);
        assertThat(contact.display()).isEqualTo(written);
    }

    @Test
    void whatIsNoFeedSaysSoAndWhereTheFeedIs() {
        FeedAnswer page = Reading.answer("<!doctype html><html><head><title>Wait…</title>"
                + "<link rel='alternate' type='application/rss+xml' href='/rss'></head><p>a & b</html>");
        assertThat(page).isInstanceOfSatisfying(FeedAnswer.NotAFeed.class, not -> {
            assertThat(not.why()).contains("HTML page");
            assertThat(not.hint()).contains(URI.create("https://news.example/rss"));
        });
        assertThat(Reading.answer("")).isInstanceOf(FeedAnswer.NotAFeed.class);
        assertThat(Reading.answer("plain words")).isInstanceOf(FeedAnswer.NotAFeed.class);
        assertThat(Reading.answer("{\"items\":3}")).isInstanceOf(FeedAnswer.NotAFeed.class);
        assertThat(Reading.answer("<urlset></urlset>")).isInstanceOf(FeedAnswer.NotAFeed.class);
    }
}
