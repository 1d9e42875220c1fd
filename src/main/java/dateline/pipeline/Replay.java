package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.Happening;
import dateline.capture.Captures;
import dateline.capture.Stored;
import dateline.feed.Entry;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.fetch.Decoded;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Headers;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.page.PageAnswer;
import dateline.page.PageArticle;
import dateline.page.PageReader;
import dateline.pipeline.Drafts.Read;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An article once more, from its lines in the log of changes and their evidence. Belongs to one thread. */
final class Replay {

    /** Feeds whose entries are remembered: the articles of one follow each other in the log. */
    private static final int FEEDS = 16;

    private final Archive archive;
    private final Captures captures;
    private final Drafts drafts;
    private final FeedReader feedReader = new FeedReader();
    private final PageReader pageReader;
    private final Map<CaptureId, FeedAnswer> feeds = new LinkedHashMap<>(FEEDS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaptureId, FeedAnswer> eldest) {
            return size() > FEEDS;
        }
    };

    Replay(Archive archive, Captures captures, Drafts drafts, PageReader pageReader) {
        this.archive = archive;
        this.captures = captures;
        this.drafts = drafts;
        this.pageReader = pageReader;
    }

    /** What came of it. */
    sealed interface Played {

        record Whole(Change.Rebuilt rebuilt) implements Played {}

        /** @param why one line */
        record Broken(String why) implements Played {}
    }

    /** An answer as its reader got it. */
    private record Answer(byte[] body, Headers headers, URI at) {}

    Played of(ArticleId id) {
        TreeMap<Integer, Change.Rebuilt.Version> versions = new TreeMap<>();
        Optional<Article> last = Optional.empty();
        for (Happening line : archive.happenings(id)) {
            Optional<Article> next = next(line, last);
            if (next.isEmpty()) {
                return new Played.Broken(
                        "version " + line.version() + " cannot be read from capture " + line.evidence());
            }
            versions.merge(
                    line.version(),
                    new Change.Rebuilt.Version(next.get(), line.at()),
                    (old, now) -> new Change.Rebuilt.Version(now.article(), old.at()));
            last = next;
        }
        return new Played.Whole(new Change.Rebuilt(id, List.copyOf(versions.values())));
    }

    private Optional<Article> next(Happening line, Optional<Article> last) {
        boolean isSame = last.isPresent() && last.get().evidence().equals(line.evidence());
        Optional<Article> read = line.entry().isPresent()
                ? fromFeed(line, line.entry().get())
                : isSame ? last : last.flatMap(before -> fromAnswer(line, before));
        return read.map(article -> Remade.as(article, line.version(), line.source(), line.firstSeen()));
    }

    private Optional<Article> fromFeed(Happening line, String key) {
        return feed(line.evidence()) instanceof FeedAnswer.Read feed
                ? feed.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .findFirst()
                        .map(entry -> article(line, entry, feed))
                : Optional.empty();
    }

    private Article article(Happening line, Entry entry, FeedAnswer.Read feed) {
        Read read = Read.of(entry, line.canonical()).at(line.canonical());
        return drafts.ofEntry(read, feed.feed(), outlet(line.outlet()), line.evidence(), line.firstSeen());
    }

    private FeedAnswer feed(CaptureId id) {
        FeedAnswer known = feeds.get(id);
        if (known != null) {
            return known;
        }
        FeedAnswer read = answer(id)
                .map(answer -> feedReader.read(answer.body(), answer.headers(), answer.at()))
                .orElseGet(() -> new FeedAnswer.NotAFeed("not there", Optional.empty()));
        feeds.put(id, read);
        return read;
    }

    /** That a page is gone changes nothing of the text. */
    private Optional<Article> fromAnswer(Happening line, Article before) {
        return line.source() instanceof Article.Source.Gone
                ? Optional.of(Remade.read(before, line.evidence()))
                : fromPage(line, before);
    }

    private Optional<Article> fromPage(Happening line, Article before) {
        return answer(line.evidence())
                .flatMap(answer -> page(answer))
                .map(page -> drafts.ofPage(page, before, outlet(line.outlet()), line.source(), line.evidence()));
    }

    private Optional<PageArticle> page(Answer answer) {
        return switch (pageReader.read(answer.body(), answer.headers(), answer.at())) {
            case PageAnswer.Read read -> Optional.of(read.article());
            case PageAnswer.Stub stub -> Optional.of(stub.article());
            case PageAnswer.NotAnArticle _ -> Optional.empty();
        };
    }

    private Optional<Answer> answer(CaptureId id) {
        Optional<Stored> stored = stored(id);
        return stored.flatMap(this::body)
                .map(body ->
                        new Answer(body, stored.get().headers(), stored.get().uri()));
    }

    private Optional<Stored> stored(CaptureId id) {
        return archive.capture(id).map(Capture::where).flatMap(captures::open);
    }

    private Optional<byte[]> body(Stored stored) {
        return switch (stored) {
            case Stored.Whole whole ->
                whole.body() instanceof Decoded.Plain plain ? Optional.of(plain.bytes()) : Optional.empty();
            // A revisit refers to a whole record and never to another revisit.
            case Stored.Revisit revisit ->
                revisit.refersTo()
                        .flatMap(this::stored)
                        .filter(Stored.Whole.class::isInstance)
                        .flatMap(this::body);
        };
    }

    /** One that is not there any more is known by its id alone. */
    private Outlet outlet(OutletId id) {
        return archive.outlet(id)
                .orElseGet(() -> new Outlet(
                        id, id.value(), URI.create("http://" + id + ".invalid/"), Optional.empty(), List.of()));
    }
}
