package dateline.cli;

import dateline.archive.Archive;
import dateline.archive.Line;
import dateline.model.ArticleId;
import dateline.search.Finder;
import dateline.search.Finder.Wish;
import dateline.search.Hits;
import dateline.search.Hits.Hit;
import dateline.search.SavedIndex;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Searches the archive: a line an article with day, outlet, headline and its address on the site, or its"
                    + " short name where the site has no address. What fits best comes first.",
            "May be called while the archive runs; sees what was saved, which is up to a minute behind."
        })
final class SearchCommand extends AtFolder implements Runnable {

    private static final String LIMIT = "20";

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = "In the language of the search box. In a shell, quotation marks need quotes around them, and"
                    + " a -word is written NOT word.")
    private List<String> words;

    @Option(names = "--newest", description = "The newest first.")
    private boolean newest;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = LIMIT,
            description = "Articles that are shown, 1 to " + Finder.MAX_DEPTH + " (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        if (limit < 1 || limit > Finder.MAX_DEPTH) {
            throw misused("--limit must be from 1 to " + Finder.MAX_DEPTH);
        }
        Settings settings = settings();
        try (Archive archive = archive();
                SavedIndex index = index(archive)) {
            Wish wish = Wish.words(String.join(" ", words)).in(newest ? Wish.Order.NEWEST : Wish.Order.FIT);
            Found found = found(index, wish);
            show(archive, found.hits(), settings.site().baseUrl());
            tell(found, index.isBehind());
        }
    }

    private SavedIndex index(Archive archive) {
        return switch (SavedIndex.open(House.index(folder()), archive)) {
            case SavedIndex.Opened.There(SavedIndex index) -> index;
            case SavedIndex.Opened.Missing() ->
                throw new Complaint("there is no search index yet; `dateline run` or `dateline fetch` makes it");
            case SavedIndex.Opened.Unreadable() ->
                throw new Complaint("the search index cannot be read; the next start of `dateline run` makes it anew");
        };
    }

    /** @param total of all that matches */
    private record Found(List<Hit> hits, long total) {}

    private Found found(Finder finder, Wish wish) {
        List<Hit> hits = new ArrayList<>();
        long total = 0;
        int asked = 0;
        do {
            int next = Math.min(Finder.MAX_HITS, limit - asked);
            Hits some = finder.find(wish, asked, next);
            some.complaint().ifPresent(line -> {
                throw misused(line);
            });
            hits.addAll(some.hits());
            total = some.total();
            asked += next;
        } while (asked < Math.min(limit, total));
        return new Found(hits, total);
    }

    private void show(Archive archive, List<Hit> hits, Optional<URI> base) {
        List<ArticleId> ids = hits.stream().map(Hit::article).toList();
        Map<ArticleId, Hit> byArticle =
                hits.stream().collect(Collectors.toMap(Hit::article, Function.identity(), (first, _) -> first));
        for (Line line : archive.lines(ids)) {
            Optional<String> address = base.map(site -> site + "/article/" + line.id());
            say(json ? HitLine.json(line, byArticle.get(line.id()), address) : plain(line, address));
        }
    }

    private static String plain(Line line, Optional<String> address) {
        return "%s  %-24s  %s  %s"
                .formatted(
                        LocalDate.ofInstant(line.order(), ZoneOffset.UTC),
                        Printable.of(line.outletName()),
                        Printable.of(line.headline()),
                        address.orElse(line.id().toString()));
    }

    private void tell(Found found, boolean isBehind) {
        if (found.total() == 0) {
            err("No article matches.");
        } else if (found.total() > limit) {
            err("These are " + limit + " of " + Progress.count(found.total(), "article") + "; --limit shows more.");
        }
        if (isBehind) {
            err("The newest articles are not in the saved index yet.");
        }
    }
}
