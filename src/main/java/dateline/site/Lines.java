package dateline.site;

import dateline.archive.Line;
import dateline.archive.StoryCount;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.site.ListView.DayView;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the archive's lines into what lists show. */
final class Lines {

    /** Units of a headline in a list; longer ones are clipped there and whole on their own page. */
    static final int MAX_HEADLINE = 300;

    /** Units of a teaser in a list. */
    static final int MAX_TEASER = 400;

    /** Units of a credit, place or outlet in a list. */
    static final int MAX_NOTE = 100;

    /** Bytes of the lines of one page, so that a page with its frame stays under 30 KB. */
    static final int MAX_BYTES = 27_200;

    /** Bytes of a line's own markup, addresses and dates. */
    private static final int MARKUP = 285;

    /** Bytes of the mark of an article that is gone. */
    private static final int GONE = 50;

    /** Bytes of the way to an article's story. */
    private static final int STORY = 80;

    /** Bytes of a day's heading. */
    private static final int DAY = 200;

    private final Times times;

    Lines(Times times) {
        this.times = times;
    }

    LineView view(Line line) {
        return view(line, Map.of());
    }

    LineView view(Line line, Map<ArticleId, StoryCount> stories) {
        Tongue tongue = Tongue.of(line.language());
        return new LineView(
                Addresses.article(line.id()),
                tongue,
                Clip.words(line.headline(), MAX_HEADLINE),
                Clip.words(line.teaser(), MAX_TEASER),
                Clip.words(Credits.line(line.credit(), line.outletName()), MAX_NOTE),
                Clip.words(line.place().orElse(""), MAX_NOTE),
                line.published().map(times::inList).orElseGet(() -> times.inList(line.order())),
                line.published().isPresent() ? "" : "seen ",
                "/outlet/" + line.outlet(),
                Clip.words(line.outletName(), MAX_NOTE),
                line.version(),
                line.source() instanceof Article.Source.Gone,
                Optional.ofNullable(stories.get(line.id())).map(Lines::story).orElse(Ref.NONE));
    }

    /** The way to the story, where other outlets tell it too. */
    static Ref story(StoryCount story) {
        return story.outlets() < 2
                ? Ref.NONE
                : new Ref(Addresses.story(story.story()), "also in " + Counts.of(story.outlets() - 1L, "outlet"));
    }

    /** Under the days of {@link Line#order}, in the lines' own order. */
    List<DayView> days(List<Line> lines, Map<ArticleId, StoryCount> stories) {
        Map<LocalDate, List<LineView>> days = new LinkedHashMap<>();
        lines.forEach(
                line -> days.computeIfAbsent(day(line), _ -> new ArrayList<>()).add(view(line, stories)));
        return days.entrySet().stream()
                .map(day -> new DayView(
                        "d" + day.getKey(), "/day/" + day.getKey(), Times.weekday(day.getKey()), day.getValue()))
                .toList();
    }

    /** As many of the first lines as fit on a page; at least one. */
    List<Line> fitting(List<Line> lines, Map<ArticleId, StoryCount> stories) {
        int bytes = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean opensDay = i == 0 || !day(lines.get(i)).equals(day(lines.get(i - 1)));
            bytes += size(view(lines.get(i), stories)) + (opensDay ? DAY : 0);
            if (bytes > MAX_BYTES && i > 0) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static int size(LineView line) {
        return MARKUP
                + utf8(line.headline())
                + utf8(line.teaser())
                + utf8(line.credit())
                + utf8(line.place())
                + utf8(line.outlet())
                + (line.gone() ? GONE : 0)
                + (line.story().isSome() ? STORY : 0);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static LocalDate day(Line line) {
        return LocalDate.ofInstant(line.order(), ZoneOffset.UTC);
    }
}
