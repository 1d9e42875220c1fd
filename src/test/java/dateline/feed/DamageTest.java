package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {

    private static final String TWO = "<item><title>One</title><link>https://news.example/1</link></item>"
            + "<item><title>Two</title><link>https://news.example/2</link></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n %s",
                "\ufeff\n%s",
                "<b>Warning</b>: fopen() failed in <b>/x.php</b><br />\n%s",
                "%s\n[]<br /><b>Warning</b>: a & b",
                "<!DOCTYPE rss PUBLIC \"-//x\" \"http://x.example/rss.dtd\">%s",
                "<!DOCTYPE rss [<!ENTITY a \"b>\"> <!ENTITY c SYSTEM \"file:///etc/passwd\">]>%s",
                "<!-- <rss> --><?style x?>%s",
            })
    void whatStandsAroundTheFeedIsPassedOver(String around) {
        FeedAnswer.Read read = Reading.read(around.replace("%s", Reading.rss(TWO)));
        assertThat(read.feed().name()).isEqualTo("Harbour Herald");
        assertThat(read.entries()).extracting(Entry::title).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>One<link>https://news.example/1</link><item><title>Two</title>",
                "<item><title>One</title><description><p>a<br>b <img src=x.png></description></item><item><title>Two</title></item>",
                "<item><title>One</title><description><![CDATA[a[b[0]]>1) &amp; c</p>]]></description></item><item><title>Two</title></item>",
                "<item><title>One</title><x:y>z</x:y><media:content url='a'/></item><item><title>Two</title></item>",
                "<ITEM><Title>One</Title></ITEM><item><title>Two</title></item>",
                "<item><title>One</title><description a=\"b>c</description></item><item><title>Two</title></item>",
                "<item><title>One</title></wrong></item><item><title>Two</title></b></item>",
            })
    void brokenMarkupStaysInItsEntry(String items) {
        assertThat(Reading.read(Reading.rss(items)).entries())
                .extracting(Entry::title)
                .containsExactly("One", "Two");
    }

    @Test
    void aCutEntryIsMarked() {
        FeedAnswer.Read read =
                Reading.read("<rss><channel>" + TWO + "<item><title>Three</title><description><![CDATA[<p>lo");
        assertThat(read.entries()).extracting(Entry::cut).containsExactly(false, false, true);
        assertThat(read.flaws()).anyMatch(flaw -> flaw.contains("ends inside an entry"));
    }

    @Test
    void entitiesAreUndoneOnceAndNoneIsLoaded() {
        Entry entry = Reading.read("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
                        + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + Reading.rss("<item><title>x &b; &f; &eacute;&nbsp;&hellip; R&D &#8; &copy=1</title></item>"))
                .entries()
                .getFirst();
        assertThat(entry.title()).isEqualTo("x &b; &f; é … R&D &copy=1");
    }

    @Test
    void controlCharactersAndWrongWindowsLettersAreMended() {
        assertThat(Reading.item("<title>a\u0008b\u0000c\ufffe</title>").title()).isEqualTo("abc");
        assertThat(Reading.item("<title>don\u0092t \u0093x\u0094</title>").title())
                .isEqualTo("don’t “x”");
        assertThat(Reading.item("<title>caf&#195;&#169; &#226;&#128;&#166;</title>")
                        .title())
                .isEqualTo("café …");
    }

    @Test
    void titlesShowWhatWasMeant() {
        assertThat(Reading.item("<title>Don&amp;#x27;t Q&amp;amp;A</title>").title())
                .isEqualTo("Don't Q&A");
        assertThat(Reading.item("<title><![CDATA[The &lt;dialog&gt; tag]]></title>")
                        .title())
                .isEqualTo("The <dialog> tag");
        assertThat(Reading.item("<title>The &lt;gizmo&gt; &amp;amp; co</title>").title())
                .isEqualTo("The <gizmo> & co");
        assertThat(Reading.item("<title><a href='/x'>Linked</a> word</title>").title())
                .isEqualTo("Linked word");
        assertThat(Reading.item("<title>\n two\n  lines\u00a0</title>").title()).isEqualTo("two lines");
        assertThat(Reading.item("<title>Vrai\u00a0? «\u00a0Oui\u00a0»</title>").title())
                .isEqualTo("Vrai\u00a0? «\u00a0Oui\u00a0»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<![CDATA[<p>Hello</p>]]>",
                "<!--[CDATA[<p>Hello</p>]]-->",
                "<!–[CDATA[<p>Hello</p>]]–>",
                "<!&#8211;[CDATA[<p>Hello</p>]]&#8211;>",
                "&lt;![CDATA[<p>Hello</p>]]&gt;",
                "<p><!–[CDATA[Hello]]></p>",
            })
    void cdataThatLeakedIsGone(String leaked) {
        assertThat(Reading.cleaned(leaked)).isEqualTo("<p>Hello</p>");
    }

    @Test
    void relativeAddressesAreRelativeToTheirOwnPage() {
        FeedAnswer.Read read = Reading.read(Reading.rss("<item><link>/2026/a/</link>"
                + "<description>&lt;img src=\"p.webp\"&gt;&lt;a href=\"/top\"&gt;t&lt;/a&gt;</description></item>"));
        assertThat(read.entries().getFirst().html())
                .isEqualTo(
                        "<img src=\"https://news.example/2026/a/p.webp\"><a href=\"https://news.example/top\">t</a>");
    }

    @Test
    void theLinkIsThePageAmongManyLinks() {
        assertThat(Reading.entry(
                                "<link rel='edit' href='https://a.example/e'/><link rel='enclosure' href='https://a.example/f'/>"
                                        + "<link rel='alternate' type='application/nostr+json' href='nostr:x'/>"
                                        + "<link rel='alternate' href='https://a.example/p'/>")
                        .address())
                .isEqualTo("https://a.example/p");
        assertThat(Reading.item("<guid>https://a.example/g</guid>").address()).isEqualTo("https://a.example/g");
        assertThat(Reading.item("<guid isPermaLink='false'>https://a.example/g</guid>")
                        .link())
                .isEmpty();
        assertThat(Reading.item("<link>javascript:alert(1)</link>").link()).isEmpty();
        assertThat(Reading.item("<link>\n https://a.example/\n x y </link>")
                        .link()
                        .orElseThrow()
                        .toString())
                .isEqualTo("https://a.example/%20x%20y");
    }

    @Test
    void addressesThatRunAreNotHandedOn() {
        Entry entry = Reading.item("<link>java\nscript:x()</link><comments>javascript:x()</comments>"
                + "<enclosure url='data:text/html,x'/><media:thumbnail url='vbscript:x'/><image><url>javascript:x</url></image>"
                + "<author><name>A</name><uri>javascript:x</uri></author>");
        assertThat(NeutralModel.write(Reading.read(Reading.rss("<link>javascript:x</link>"))))
                .doesNotContain("script:");
        assertThat(entry.links()).isEmpty();
        assertThat(entry.comments()
                        + entry.image().orElseThrow().href()
                        + entry.authors().getFirst().href())
                .isEmpty();
        assertThat(entry.enclosures()).isEmpty();
        assertThat(entry.thumbnails()).isEmpty();
    }

    @Test
    void gzipThatNobodyAnnouncedIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Reading.rss(TWO).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Reading.read(out.toByteArray(), "text/xml").entries()).hasSize(2);
    }

    @Test
    void datesThatAreNoneStayUnknown() {
        Entry entry = Reading.item("<pubDate>Tue,</pubDate>");
        assertThat(entry.published().isKnown()).isFalse();
        assertThat(entry.dates()).isEqualTo(List.of(new WrittenDate("pubdate", "Tue,", Optional.empty())));
    }
}
