package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.NameDesk;
import dateline.archive.NameUse;
import dateline.archive.StoryCount;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import dateline.names.KnownNames;
import dateline.names.NameMatcher;
import dateline.names.Recogniser;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the names in what is archived and makes dossiers of them, behind everything else and as often as one likes. What
 * it makes are views: it may be killed at any time and goes on where it was. For one thread.
 */
public final class Naming {

    private static final Logger LOG = LoggerFactory.getLogger(Naming.class);

    /** Articles whose names are found and kept at a time. */
    static final int BATCH = 50;

    /** Lines of what articles name, newest article first, that dossiers are made from at a time. */
    static final int MOST_USED = 20_000;

    /** Articles that have to name a dossier before its forms are looked for everywhere. */
    static final int KNOWN_FROM = 3;

    /** Forms that are looked for everywhere. */
    static final int MOST_KNOWN = 20_000;

    /** Whose names are found. */
    public enum Of {
        /** Nobody's. */
        OFF,
        /** Of articles that are published under a subject. */
        SUBJECTS,
        ALL
    }

    private final Archive archive;
    private final NameDesk desk;
    private final Of of;
    private final Supplier<NameFinder> finder;
    private final Supplier<Weaving> weaving;
    private final Joining joining;
    private final int mostUsed;
    private Optional<KnownNames> known = Optional.empty();

    /** Two forms in one story of the archive's, or in stories that are linked, may be one name. */
    public Naming(Archive archive, Of of) {
        this(
                archive,
                of,
                article -> Optional.ofNullable(archive.stories(List.of(article)).get(article))
                        .map(StoryCount::story));
    }

    Naming(Archive archive, Of of, Function<ArticleId, Optional<StoryId>> story) {
        this(archive, of, story, MOST_USED);
    }

    Naming(Archive archive, Of of, Function<ArticleId, Optional<StoryId>> story, int mostUsed) {
        this.archive = archive;
        this.desk = archive.naming();
        this.of = of;
        this.mostUsed = mostUsed;
        Supplier<NameMatcher> matcher = new Once<>(NameMatcher::new);
        this.joining = new Joining(archive, matcher, story, mostUsed);
        this.weaving = new Once<>(() -> new Weaving(archive, matcher.get(), InstantSource.system()));
        this.finder = new Once<>(() -> new NameFinder(new Recogniser(matcher.get())));
    }

    /** Finds and keeps the names of the next articles. Whether there were any. */
    public boolean find() {
        return switch (of) {
            case OFF -> false;
            case SUBJECTS -> found(desk.unnamed(BATCH), List.of());
            case ALL -> {
                List<Archive.Touched> touched = archive.touched(desk.namedTo(), BATCH);
                List<ArticleId> articles =
                        touched.stream().map(Archive.Touched::article).toList();
                yield touched.isEmpty()
                        ? found(desk.unnamed(BATCH), List.of())
                        : found(
                                articles,
                                List.of(new Change.NamedTo(touched.getLast().mark())));
            }
        };
    }

    /** Finds all that is to be found now, and makes dossiers of it if there was any. */
    public void all() {
        boolean any = false;
        while (find()) {
            any = true;
        }
        if (any) {
            join();
        }
    }

    private boolean found(List<ArticleId> articles, List<Change> beside) {
        if (articles.isEmpty()) {
            return false;
        }
        KnownNames names = known.orElseGet(this::readKnown);
        archive.commit(Stream.concat(
                        articles.stream().<Change>map(id -> new Change.Named(id, uses(id, names))), beside.stream())
                .toList());
        return true;
    }

    private KnownNames readKnown() {
        Map<String, NameKind> forms = new HashMap<>(desk.known(KNOWN_FROM, MOST_KNOWN));
        archive.outlets().forEach(outlet -> forms.put(outlet.name(), NameKind.ORGANISATION));
        KnownNames read = new KnownNames(forms);
        known = Optional.of(read);
        return read;
    }

    private List<NameUse> uses(ArticleId id, KnownNames names) {
        Optional<Article> article = archive.article(id);
        try {
            return article.map(each -> finder.get().in(each, names)).orElse(List.of());
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("the names of article {} could not be found; this is a defect of Dateline", id, defect);
            return List.of();
        }
    }

    /**
     * Makes the dossiers of what the newest articles name, by the decisions of now. Where names are sought it then links
     * the stories that these show to be one event in several languages; that again may join forms of names, so dossiers
     * are made once more.
     *
     * @return what was heeded
     */
    public Heeded join() {
        long stories = desk.newestStoryChange();
        long decisions = joining.run();
        if (of != Of.OFF && hasNames() && weaving.get().weave(desk.used(mostUsed)) > 0) {
            decisions = joining.run();
        }
        known = Optional.empty();
        return new Heeded(decisions, stories);
    }

    /**
     * @param decisions the {@link NameDesk.Decided#seq} of the newest decision on names
     * @param stories the number of the newest change of a story
     */
    public record Heeded(long decisions, long stories) {}

    /** Whether anything is named that dossiers could be made of. */
    boolean hasNames() {
        return !desk.used(1).isEmpty();
    }

    long newestStoryChange() {
        return desk.newestStoryChange();
    }

    /** Whether an editor has decided on names since. */
    boolean isDecided(Heeded heeded) {
        return desk.newestDecision() != heeded.decisions();
    }

    /** Whether articles that name something have come into stories with others since. */
    boolean isStoryMoved(Heeded heeded) {
        return desk.isStoryMoved(heeded.stories());
    }
}
