package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.copy.Bylines;
import dateline.feed.Feed;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.model.Article;
import dateline.model.Article.Source;
import dateline.model.ArticleId;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Found;
import dateline.model.Headers;
import dateline.model.Image;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.Person;
import dateline.model.Remark;
import dateline.page.BlockText;
import dateline.page.PageArticle;
import dateline.pipeline.Drafts.Read;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a feed's bytes, and a page's fields, to an article. */
class DraftsTest {

    private static final URI FEED = URI.create("http://outlet.invalid/feed.xml");
    private static final Drafts DRAFTS = new Drafts();
    private static final Outlet OUTLET =
            new Outlet(Samples.OUTLET, "Harbour News", Samples.HOME, Optional.empty(), List.of());

    private static FeedAnswer.Read feed(String items) {
        String xml = "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
                + "<title>Harbour News</title><link>http://outlet.invalid/</link><language>en-gb</language>" + items
                + "</channel></rss>";
        return (FeedAnswer.Read) new FeedReader().read(xml.getBytes(StandardCharsets.UTF_8), Headers.none(), FEED);
    }

    private static Article draft(String parts) {
        FeedAnswer.Read read = feed("<item>" + parts + "</item>");
        return draft(read.feed(), Read.of(read.entries().getFirst(), FEED), OUTLET);
    }

    private static Article draft(Feed feed, Read read, Outlet outlet) {
        return DRAFTS.ofEntry(read, feed, outlet, Samples.EVIDENCE, Rig.START);
    }

    private static Article ferry() {
        return draft("<title>Ferry stays</title><link>http://outlet.invalid/ferry</link>"
                + "<description>&lt;p&gt;The ferry stays.&lt;/p&gt;</description>"
                + "<pubDate>Sun, 01 Mar 2026 07:30:00 +0100</pubDate>");
    }

    @Test
    void anEntryTellsItsFieldsAndWhereTheyStood() {
        Article article = ferry();
        URI at = URI.create("http://outlet.invalid/ferry");
        assertThat(article.id()).isEqualTo(ArticleId.of(Samples.OUTLET, at));
        assertThat(article.canonical()).isEqualTo(at);
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.headline()).isEqualTo(Found.known("Ferry stays", "feed:title"));
        assertThat(article.dates().published().get().map(Moment::iso)).contains("2026-03-01T07:30:00+01:00");
        assertThat(article.dates().updated().isKnown()).isFalse();
        assertThat(article.dates().firstSeen()).isEqualTo(Rig.START);
        assertThat(article.language()).isEqualTo(Found.known("en-GB", "feed:language"));
        assertThat(article.teaser().text()).isEqualTo("The ferry stays.");
        assertThat(article.body()).isEqualTo(Samples.paragraphs("The ferry stays."));
        assertThat(article.evidence()).isEqualTo(Samples.EVIDENCE);
        assertThat(article.credit().isKnown()).isFalse();
        assertThat(article.lead().isKnown()).isFalse();
    }

    @Test
    void whatTheFeedDoesNotSayStaysUnknown() {
        Article article = draft("<description>The ferry stays where it is.</description>");
        assertThat(article.headline().isKnown()).isFalse();
        assertThat(article.dates().published().isKnown()).isFalse();
        assertThat(article.canonical().toString()).startsWith(FEED + "#");
        assertThat(article.title()).isEqualTo(article.canonical().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "http://outlet.invalid/a#comments, http://outlet.invalid/a",
        "http://outlet.invalid/#!/a, http://outlet.invalid/#!/a",
        "/a/b, http://outlet.invalid/a/b",
    })
    void theAddressNamesThePage(String link, String canonical) {
        assertThat(draft("<title>T</title><link>" + link + "</link>").canonical())
                .hasToString(canonical);
    }

    @Test
    void anAddressOfAnEntryWithoutPageKeepsTheFeedsOwnSpelling() {
        URI odd = URI.create("http://outlet.invalid/a%2Fb?q=%26#top");
        Read read = Read.of(
                feed("<item><guid isPermaLink=\"false\">x y</guid></item>")
                        .entries()
                        .getFirst(),
                odd);
        assertThat(read.canonical()).hasToString("http://outlet.invalid/a%2Fb?q=%26#id:x%20y");
        assertThat(read.hasPage()).isFalse();
    }

    @Test
    void aWireHeadBecomesDatelineAndCredit() {
        Article article = draft("<title>Ferry stays</title><link>/ferry</link>"
                + "<description>LISBON (Reuters) - The ferry stays where it is, the council said.</description>"
                + "<pubDate>Sun, 01 Mar 2026 07:30:00 GMT</pubDate>");
        assertThat(article.dateline().get().flatMap(Dateline::place)).contains("LISBON");
        assertThat(article.credit().get().flatMap(Credit::agency)).contains("Reuters");
        assertThat(BlockText.plain(article.body())).isEqualTo("The ferry stays where it is, the council said.");
        assertThat(article.teaser().text()).isEqualTo("The ferry stays where it is, the council said.");
    }

    @Test
    void aDateOfTheHeadIsReadAgainstTheDayOfPublication() {
        Article article = draft("<title>渡轮不动</title><link>/ferry</link>"
                + "<description>新华社里斯本2月28日电　渡轮将留在原处，市议会表示，时刻表也不会改变。</description>"
                + "<pubDate>Sun, 01 Mar 2026 07:30:00 GMT</pubDate>");
        assertThat(article.dateline().get().flatMap(Dateline::place)).contains("里斯本");
        assertThat(article.dateline().get().flatMap(Dateline::date)).contains(LocalDate.of(2026, 2, 28));
        assertThat(article.credit().get().flatMap(Credit::agency)).contains("新华社");
        assertThat(article.language().get().orElse("")).startsWith("zh");
        assertThat(article.teaser().text()).startsWith("渡轮将留在原处");
    }

    @Test
    void bylinesOfTheFeedArePeople() {
        assumeFalse(new Bylines().read("Ines Okafor").isEmpty(), "the copy room reads no bylines yet");
        Article article = draft("<title>Ferry stays</title><link>/ferry</link>"
                + "<dc:creator>Ines Okafor</dc:creator><description>LISBON (Reuters) - The ferry stays.</description>");
        assertThat(article.credit().get().orElseThrow().people()).containsExactly(Person.author("Ines Okafor"));
        assertThat(article.credit().get().flatMap(Credit::agency)).contains("Reuters");
        assertThat(article.credit().source().orElseThrow()).startsWith("feed:author ");
    }

    @Test
    void tagsAreTakenOnceAndNotWithoutBound() {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "<category>tag " + i + "</category><category>tag " + i + "</category>")
                .collect(Collectors.joining());
        assertThat(draft("<title>T</title>" + many).tags())
                .hasSize(Drafts.MAX_TAGS)
                .startsWith("tag 0", "tag 1")
                .doesNotHaveDuplicates();
    }

    @Test
    void theEntrysPictureIsTheLeadUnlessTheBodyHasPictures() {
        String enclosure = "<enclosure url=\"http://outlet.invalid/quay.jpg\" type=\"image/jpeg\" length=\"1\"/>";
        assertThat(draft("<title>T</title>" + enclosure).lead().get().map(Image::at))
                .contains(URI.create("http://outlet.invalid/quay.jpg"));
        assertThat(draft("<title>T</title><description>&lt;img src=\"/a.png\"&gt;Text</description>" + enclosure)
                        .lead()
                        .isKnown())
                .isFalse();
        assertThat(draft("<title>T</title><enclosure url=\"http://outlet.invalid/a.mp3\" type=\"audio/mpeg\"/>")
                        .lead()
                        .isKnown())
                .isFalse();
        assertThat(draft("<title>T</title><media:thumbnail url=\"javascript:alert(1)\"/>")
                        .lead()
                        .isKnown())
                .isFalse();
    }

    @Test
    void aCutTextIsRemarkedOn() {
        Article article =
                draft("<title>T</title><description>The ferry stays. The council said that [...]</description>");
        assertThat(article.teaser().remarks()).contains(Remark.CUT_TEXT);
    }

    private static PageArticle page(Function<Article, Found<Moment>> published, String headline, String... body) {
        return new PageArticle(
                headline.isEmpty() ? Found.missing() : Found.known(headline, "html:h1"),
                Found.known("A standfirst.", "html:standfirst"),
                Found.known(new Credit(List.of(Person.author("Ines Okafor")), Optional.empty()), "html:byline"),
                published.apply(ferry()),
                Found.missing(),
                Found.known("Transport", "meta:section"),
                List.of("ferries"),
                Found.known("en", "html:lang"),
                Found.known(Samples.image("/lead.jpg"), "meta:og:image"),
                Found.missing(),
                Samples.paragraphs(body));
    }

    private static Article over(Article before, PageArticle page) {
        return DRAFTS.ofPage(page, before, OUTLET, new Source.Page(), Samples.EVIDENCE);
    }

    @Test
    void aPageTellsMoreThanItsFeed() {
        Article article = over(
                ferry(), page(_ -> Found.missing(), "Ferry stays put", "The ferry stays where it is.", "It is old."));
        assertThat(article.id()).isEqualTo(ferry().id());
        assertThat(article.headline()).isEqualTo(Found.known("Ferry stays put", "html:h1"));
        assertThat(article.standfirst().get()).contains("A standfirst.");
        assertThat(article.credit().get().orElseThrow().people()).containsExactly(Person.author("Ines Okafor"));
        assertThat(article.section().get()).contains("Transport");
        assertThat(article.tags()).containsExactly("ferries");
        assertThat(article.body()).hasSize(2);
        assertThat(article.language()).isEqualTo(Found.known("en", "html:lang"));
        assertThat(article.dates().published())
                .as("the page says none")
                .isEqualTo(ferry().dates().published());
        assertThat(Remade.isFromFeed(article)).isFalse();
        assertThat(Remade.isFromFeed(ferry())).isTrue();
    }

    @Test
    void whatAPageDoesNotSayStaysFromTheFeed() {
        Article article = over(ferry(), page(_ -> Found.missing(), ""));
        assertThat(article.headline()).isEqualTo(ferry().headline());
        assertThat(article.body()).as("a page without text takes none away").isEqualTo(ferry().body());
    }

    @Test
    void aBodyFarShorterThanTheFeedsIsNotTheBody() {
        Article before = draft(
                "<title>T</title><link>/a</link><description>" + "The ferry stays. ".repeat(50) + "</description>");
        assertThat(over(before, page(_ -> Found.missing(), "T", "Log in to read."))
                        .body())
                .isEqualTo(before.body());
    }

    @Test
    void theExacterDateWins() {
        Found<Moment> day = Found.known(new Moment.Day(LocalDate.of(2026, 3, 2)), "html:date");
        Found<Moment> exact = Found.known(Moment.exact(Instant.parse("2026-03-01T06:00:00Z")), "json-ld");
        assertThat(over(ferry(), page(_ -> day, "T", "x")).dates().published())
                .isEqualTo(ferry().dates().published());
        assertThat(over(ferry(), page(_ -> exact, "T", "x")).dates().published())
                .isEqualTo(exact);
        Article undated = draft("<title>T</title><link>/ferry</link>");
        assertThat(over(undated, page(_ -> day, "T", "x")).dates().published()).isEqualTo(day);
    }

    @Test
    void onlyHeadlineAndWordsMakeAnotherText() {
        Article ferry = ferry();
        Article tagged = draft(
                "<title>Ferry stays</title><link>http://outlet.invalid/ferry</link><category>x</category>"
                        + "<description>&lt;p&gt;The &lt;b&gt;ferry&lt;/b&gt; stays.&lt;img src=\"/new.png\"&gt;&lt;/p&gt;</description>");
        assertThat(Remade.differs(ferry, tagged)).isFalse();
        assertThat(Remade.differs(ferry, draft("<title>Ferry goes</title><description>The ferry stays.</description>")))
                .isTrue();
        assertThat(Remade.differs(ferry, draft("<title>Ferry stays</title><description>It goes.</description>")))
                .isTrue();
    }

    @Test
    void aFingerprintChangesWithWhatIsSaidAndWithNothingElse() {
        String item = "<title>T</title><link>/a</link><description>Text.</description>";
        assertThat(print(item)).isEqualTo(print(item + "<category>tag</category>"));
        assertThat(List.of(
                        print(item),
                        print(item.replace("T<", "U<")),
                        print(item.replace("Text", "Texts")),
                        print(item.replace("/a", "/b")),
                        print("<title>TText.</title><link>/a</link>"),
                        print(item + "<dc:modified>2026-03-01T07:30:00Z</dc:modified>"
                                + "<updated xmlns=\"http://www.w3.org/2005/Atom\">2026-03-01T07:30:00Z</updated>")))
                .doesNotHaveDuplicates();
    }

    private static long print(String parts) {
        Read read = Read.of(feed("<item>" + parts + "</item>").entries().getFirst(), FEED);
        return Fingerprint.of(read.entry(), read.title(), read.html());
    }
}
