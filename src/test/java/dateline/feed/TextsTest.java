package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    /** Atom's text constructs: attributes | inside | kind | value */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                          | a &lt;b&gt; &amp;amp;                        | PLAIN | a <b> &amp;",
                "type='text'               | a &lt;i&gt;b&lt;/i&gt;                       | PLAIN | a <i>b</i>",
                "type='text/plain'         | a &lt;i&gt;b&lt;/i&gt;                       | PLAIN | a <i>b</i>",
                "                          | a &lt;i&gt;b&lt;/i&gt;                       | HTML  | a <i>b</i>",
                "type='html'               | a &lt;i&gt;b&lt;/i&gt; &amp;amp; &amp;lt;     | HTML  | a <i>b</i> &amp; &lt;",
                "type='text/html'          | <![CDATA[a <i>b</i>]]>                       | HTML  | a <i>b</i>",
                "type='HTML'               | a &lt;br&gt;                                 | HTML  | a <br>",
                "type='html'               | <div>a &lt;i&gt;b&lt;/i&gt;</div>            | HTML  | <div>a <i>b</i></div>",
                "type='xhtml'              | <div>a <i>b</i> &lt;c&gt;</div>              | XHTML | <div>a <i>b</i> &lt;c&gt;</div>",
                "type='xhtml'              | a &amp; b                                    | XHTML | a &amp; b",
                "type='xhtml'              | &lt;p&gt;a&lt;/p&gt;                         | HTML  | <p>a</p>",
                "type='xhtml'              | <h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>a<h:br/>b</h:p></h:div> | XHTML | <div><p>a<br>b</p></div>",
                "type='xhtml'              | <div><a/>x<i/>y</div>                        | XHTML | <div><a></a>x<i></i>y</div>",
                "type='xhtml'              | <div><![CDATA[<b>]]></div>                   | XHTML | <div>&lt;b&gt;</div>",
                "type='application/octet-stream' | PGI+eDwvYj4=                           | HTML  | <b>x</b>",
                "mode='base64'             | PGI+eDwvYj4=                                 | HTML  | <b>x</b>",
                "mode='base64'             | eCB5                                         | PLAIN | x y",
                "mode='base64'             | !!!                                          | PLAIN | !!!",
                "type='text/html' mode='escaped' | &lt;b>x&lt;/b>                         | HTML  | <b>x</b>",
                "mode='xml'                | a <b>x</b>                                   | XHTML | a <b>x</b>",
            })
    void atomTexts(String attributes, String inside, FeedText.Kind kind, String value) {
        Entry entry = Reading.entry("<title " + (attributes == null ? "" : attributes) + ">" + inside + "</title>");
        FeedText title = entry.heading().orElseThrow();
        assertThat(title.kind()).isEqualTo(kind);
        assertThat(title.value()).isEqualTo(value);
    }

    /** RSS titles: inside | kind | value */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a &amp; b                       | PLAIN | a & b",
                "1 &lt; 2                        | PLAIN | 1 < 2",
                "a &amp;amp; b                   | HTML  | a &amp; b",
                "a &amp;#8217; b                 | HTML  | a ’ b",
                "&lt;b&gt;a&lt;/b&gt;            | HTML  | <b>a</b>",
                "&lt;gizmo&gt;                   | PLAIN | <gizmo>",
                "<![CDATA[a &amp; <i>b</i>]]>    | HTML  | a &amp; <i>b</i>",
                "a <i>b</i>                      | XHTML | a <i>b</i>",
                "a<![CDATA[b]]>c<![CDATA[d]]>    | PLAIN | abcd",
                "a<!-- x -->b<?y z?>c            | PLAIN | abc",
            })
    void rssTitles(String inside, FeedText.Kind kind, String value) {
        FeedText title = Reading.item("<title>" + inside + "</title>").heading().orElseThrow();
        assertThat(title.kind()).isEqualTo(kind);
        assertThat(title.value()).isEqualTo(value);
    }

    @Test
    void theOwnTitleGoesBeforeTheModules() {
        assertThat(Reading.item("<media:title>m</media:title><dc:title>d</dc:title><title>t</title>")
                        .title())
                .isEqualTo("t");
        assertThat(Reading.item("<media:title>m</media:title><dc:title>d</dc:title><title> </title>")
                        .title())
                .isEqualTo("d");
        assertThat(Reading.item("<media:group><media:title>m</media:title></media:group>")
                        .title())
                .isEqualTo("m");
        assertThat(Reading.item("<x:title xmlns:x='urn:x'>other</x:title>").heading())
                .isEmpty();
    }

    @Test
    void shortTextsAndBodies() {
        Entry both = Reading.item("<summary>s</summary><description>d</description>");
        assertThat(both.summary().orElseThrow().value()).isEqualTo("s");
        assertThat(both.content()).extracting(body -> body.text().value()).containsExactly("d");
        Entry encoded =
                Reading.item("<description>d</description><content:encoded>&lt;p>long&lt;/p></content:encoded>");
        assertThat(encoded.html()).isEqualTo("<p>long</p>");
        assertThat(encoded.summary().orElseThrow().plain()).isEqualTo("d");
        assertThat(Reading.item("<itunes:summary>i</itunes:summary>").html()).isEqualTo("i");
        assertThat(Reading.item("<body xmlns='http://www.w3.org/1999/xhtml'><p>x</p></body>")
                        .html())
                .isEqualTo("<p>x</p>");
        assertThat(Reading.item("<title>only</title>").html()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>two</p>      | One two",
                "a<br>b                    | a b",
                "<b>a</b>b                 | ab",
                "a &amp; b &lt;c&gt;       | a & b <c>",
                "<ul><li>x</li><li>y</li></ul> | x y",
                "''                        | ''",
            })
    void plainTextOfHtml(String html, String plain) {
        assertThat(new FeedText(FeedText.Kind.HTML, html, "", "").plain()).isEqualTo(plain);
        assertThat(FeedText.plain(plain).html()).isEqualTo(Escapes.text(plain));
    }

    @Test
    void languagesAreInheritedAndEnded() {
        FeedAnswer.Read read = Reading.read(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title xml:lang='fr'>t</title>"
                        + "<entry xml:lang='de'><summary>a</summary><content xml:lang=''>b</content></entry><entry><title>c</title></entry></feed>");
        assertThat(read.feed().language()).isEqualTo("en");
        assertThat(read.feed().title().orElseThrow().language()).isEqualTo("fr");
        assertThat(read.entries()).extracting(Entry::language).containsExactly("de", "en");
        assertThat(read.entries().getFirst().summary().orElseThrow().language()).isEqualTo("de");
        assertThat(read.entries().getFirst().content().getFirst().text().language())
                .isEmpty();
    }
}
