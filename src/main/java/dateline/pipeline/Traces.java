package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Happening;
import dateline.archive.Withheld;
import dateline.capture.Captures;
import dateline.capture.Stored;
import dateline.feed.FeedAnswer;
import dateline.feed.FeedReader;
import dateline.fetch.Decoded;
import dateline.model.Article;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Image;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every capture in which an article stands. */
public final class Traces {

    /** Captures of one address that are looked at, oldest first. */
    static final int MOST = 100_000;

    private final Archive archive;
    private final Captures captures;
    private final FeedReader reader = new FeedReader();

    public Traces(Archive archive, Captures captures) {
        this.archive = archive;
        this.captures = captures;
    }

    /** Answers to its page, its pictures, and every answer of a feed that holds its entry. May take minutes. */
    public List<Withheld> of(Article article) {
        Set<URI> pages = new LinkedHashSet<>(Set.of(article.canonical()));
        Set<URI> feeds = new LinkedHashSet<>();
        Set<String> keys = new HashSet<>();
        for (Happening line : archive.happenings(article.id())) {
            Optional<URI> at = archive.capture(line.evidence()).map(Capture::uri);
            line.entry()
                    .ifPresentOrElse(
                            key -> {
                                keys.add(key);
                                at.ifPresent(feeds::add);
                            },
                            () -> at.ifPresent(pages::add));
        }
        pages.removeAll(feeds);
        Map<CaptureId, Withheld> found = new LinkedHashMap<>();
        pages.forEach(at -> alone(archive.captures(at, MOST), found));
        alone(List.copyOf(archive.pictures(pictures(article)).values()), found);
        feeds.forEach(at -> archive.captures(at, MOST).stream()
                .filter(capture -> holds(capture, keys))
                .forEach(capture -> found.put(capture.id(), new Withheld(capture.id(), false))));
        return List.copyOf(found.values());
    }

    private static void alone(List<Capture> captures, Map<CaptureId, Withheld> found) {
        captures.forEach(capture -> found.put(capture.id(), new Withheld(capture.id(), true)));
    }

    private List<URI> pictures(Article article) {
        List<URI> pictures = new ArrayList<>();
        archive.versions(article.id()).stream()
                .flatMap(line -> archive.article(article.id(), line.number()).stream())
                .forEach(version -> {
                    version.lead().get().map(Image::at).ifPresent(pictures::add);
                    Bodies.pictures(version.body()).stream().map(Image::at).forEach(pictures::add);
                });
        return pictures.stream().distinct().toList();
    }

    private boolean holds(Capture capture, Set<String> keys) {
        return captures.open(capture.where())
                .filter(stored -> holds(stored, keys))
                .isPresent();
    }

    private boolean holds(Stored stored, Set<String> keys) {
        return switch (stored) {
            case Stored.Revisit _ -> false;
            case Stored.Whole whole ->
                whole.body() instanceof Decoded.Plain plain
                        && reader.read(plain.bytes(), whole.headers(), whole.uri()) instanceof FeedAnswer.Read feed
                        && feed.entries().stream().anyMatch(entry -> keys.contains(entry.key()));
        };
    }
}
