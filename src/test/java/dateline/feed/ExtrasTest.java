package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtrasTest {

    @Test
    void filesOfAllKindsWithoutDoubles() {
        Entry entry = Reading.item(
                "<enclosure url=' a.mp3 ' length='x' type='Audio/MPEG'/><enclosure url=''/><enclosure url='a.mp3'/>"
                        + "<atom:link rel='enclosure' href='b.pdf' length='7'/>"
                        + "<media:group><media:content url='c.mp4' fileSize='9'><media:thumbnail url='c.jpg'/></media:content></media:group>"
                        + "<media:content url='d.jpg' medium='image'/><media:thumbnail url='d-small.jpg'/><media:thumbnail url=' '/>");
        assertThat(entry.enclosures())
                .containsExactly(
                        new Enclosure("https://news.example/a.mp3", "audio/mpeg", "0"),
                        new Enclosure("https://news.example/b.pdf", "", "7"),
                        new Enclosure("https://news.example/d.jpg", "", ""),
                        new Enclosure("https://news.example/c.mp4", "", "9"));
        assertThat(entry.thumbnails())
                .containsExactly("https://news.example/d-small.jpg", "https://news.example/c.jpg");
    }

    @Test
    void categoriesOfAllKindsWithoutDoubles() {
        Entry entry = Reading.item("<category domain='urn:d'>A &amp;amp; B</category><category/><category> </category>"
                + "<dc:subject>C</dc:subject><dc:subject>C</dc:subject><media:category>m</media:category>"
                + "<tags>x, y,,x</tags><itunes:category text='Arts'><itunes:category text='Design'/></itunes:category>"
                + "<category term='t' scheme='s' label='L'/>");
        assertThat(entry.categories())
                .containsExactly(
                        new Category("A & B", "urn:d", ""),
                        new Category("C", "", ""),
                        new Category("m", "http://search.yahoo.com/mrss/category_schema", ""),
                        new Category("x", "", ""),
                        new Category("y", "", ""),
                        new Category("Arts", "http://www.itunes.com/", ""),
                        new Category("Design", "http://www.itunes.com/", ""),
                        new Category("t", "s", "L"));
    }

    @Test
    void peopleOfAllKindsWithoutDoubles() {
        Entry entry = Reading.item(
                "<dc:creator>Ann</dc:creator><author>ANN</author><atom:author><name>Bo</name><uri>/bo</uri></atom:author>"
                        + "<author></author><dc:contributor>Cy</dc:contributor><dc:publisher>D (d@x.example)</dc:publisher>"
                        + "<itunes:author>by &lt;b&gt;Eve&lt;/b&gt;</itunes:author>");
        assertThat(entry.authors()).extracting(Contact::name).containsExactly("Ann", "Bo", "by Eve");
        assertThat(entry.authors().get(1).href()).isEqualTo("https://news.example/bo");
        assertThat(entry.contributors()).extracting(Contact::name).containsExactly("Cy");
        assertThat(entry.publisher().orElseThrow().email()).isEqualTo("d@x.example");
    }

    /** element | found as published | found as updated */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pubDate>2026-01-02</pubDate>                                       | 2026-01-02 | ''",
                "<dc:date>2026-01-02</dc:date>                                       | 2026-01-02 | ''",
                "<dcterms:issued>2026-01-02</dcterms:issued>                         | 2026-01-02 | ''",
                "<dcterms:modified>2026-01-02</dcterms:modified>                     | ''         | 2026-01-02",
                "<issued>2026-01-01</issued><published>2026-01-02</published>        | 2026-01-02 | ''",
                "<updated>2026-01-01</updated><updated>2026-01-02</updated>          | ''         | 2026-01-02",
                "<pubDate>soon</pubDate><dc:date>2026-01-02</dc:date>                | 2026-01-02 | ''",
                "<pubDate><![CDATA[ 2026-01-02 ]]></pubDate>                         | 2026-01-02 | ''",
            })
    void datesByTheirNames(String inside, String published, String updated) {
        Entry entry = Reading.item(inside);
        assertThat(entry.published().map(moment -> moment.iso()).orElse("")).isEqualTo(published);
        assertThat(entry.updated().map(moment -> moment.iso()).orElse("")).isEqualTo(updated);
    }

    @Test
    void whatTheChannelSaysIsNotTakenFromItsPicture() {
        Feed feed = Reading.read(
                        "<rss><channel><image><title>P</title><link>https://p.example/</link><url>p.png</url></image>"
                                + "<textInput><title>Q</title><link>https://q.example/</link></textInput><title>T</title><link>https://t.example/</link>"
                                + "<generator uri='/g' version='2'>G</generator><copyright>© T</copyright><managingEditor>e@t.example (Ed)</managingEditor>"
                                + "<lastBuildDate>2026-01-02</lastBuildDate><icon>i.ico</icon></channel></rss>")
                .feed();
        assertThat(feed.name()).isEqualTo("T");
        assertThat(feed.links()).hasSize(1);
        assertThat(feed.image().orElseThrow())
                .isEqualTo(new Picture("https://news.example/p.png", "P", "https://p.example/", "", "", ""));
        assertThat(feed.generator()).contains(new Generator("G", "https://news.example/g", "2"));
        assertThat(feed.rights().orElseThrow().plain()).isEqualTo("© T");
        assertThat(feed.authors()).extracting(Contact::name).containsExactly("Ed");
        assertThat(feed.updated().isKnown()).isTrue();
        assertThat(feed.icon()).isEqualTo("https://news.example/i.ico");
    }

    @Test
    void headersSayWhatTheFeedDoesNot() {
        byte[] body = Reading.rss("<item><link>a</link></item>")
                .replace("<link>https://news.example/</link>", "")
                .getBytes(StandardCharsets.UTF_8);
        Headers headers =
                Headers.of(Map.of("Content-Location", "https://else.example/x/feed", "Content-Language", "uk, ru"));
        FeedAnswer.Read read = (FeedAnswer.Read) new FeedReader().read(body, headers, Reading.AT);
        assertThat(read.entries().getFirst().address()).isEqualTo("https://else.example/x/a");
        assertThat(read.feed().language()).isEqualTo("uk");
        Headers unsafe = Headers.of(Map.of("Content-Location", "javascript:x"));
        FeedAnswer.Read other = (FeedAnswer.Read) new FeedReader().read(body, unsafe, Reading.AT);
        assertThat(other.entries().getFirst().address()).isEqualTo("https://news.example/a");
    }

    @Test
    void aSourceIsAFeedOfItsOwn() {
        Feed rss = Reading.item("<source url='https://s.example/rss'>S &amp;amp; T</source>")
                .source()
                .orElseThrow();
        assertThat(rss.name()).isEqualTo("S & T");
        assertThat(rss.address()).isEqualTo("https://s.example/rss");
        Feed atom = Reading.entry(
                        "<source><id>urn:s</id><title type='html'>S</title><updated>2026-01-02</updated></source>")
                .source()
                .orElseThrow();
        assertThat(atom.id()).isEqualTo("urn:s");
        assertThat(atom.updated().isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<feedburner:origLink>https://o.example/</feedburner:origLink><link>https://f.example/</link> | https://o.example/",
                "<link href='https://a.example/'/>                                                           | https://a.example/",
                "<link>https://a.example/</link><atom:link rel='self' href='https://s.example/'/>            | https://a.example/",
                "<link/><guid>https://g.example/1</guid>                                                     | https://g.example/1",
                "<guid>not an address</guid>                                                                 | ''",
                "<link>//a.example/x</link>                                                                  | https://a.example/x",
                "<link><![CDATA[https://a.example/?a=1&b=2]]></link>                                         | https://a.example/?a=1&b=2",
                "<link>https://a.example/?a=1&amp;b=2</link>                                                 | https://a.example/?a=1&b=2",
                "<link>https://a.example/?a=1&b=2&copy=3</link>                                              | https://a.example/?a=1&b=2&copy=3",
            })
    void thePageOfAnItem(String inside, String expected) {
        assertThat(Reading.item(inside).address()).isEqualTo(expected);
    }
}
