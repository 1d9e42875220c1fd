package dateline.search;

import dateline.search.Asked.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Typed words to a query. */
final class Wishes {

    private static final float HEADLINE_WEIGHT = 3;

    /** Words that may stand among those of a name: a second name, an initial. */
    private static final int NAME_GAPS = 1;

    private static final Map<Part, List<String>> FIELDS = Map.of(
            Part.ANYWHERE,
            List.of(Documents.HEADLINE, Documents.TEXT),
            Part.HEADLINE,
            List.of(Documents.HEADLINE),
            Part.CREDIT,
            List.of(Documents.CREDIT),
            Part.PLACE,
            List.of(Documents.PLACE));

    private final Words words = Words.ofQuery();
    private final QueryBuilder builder = new QueryBuilder(words);

    /** What the words ask for; empty when they hold nothing to look for, as punctuation alone does. */
    Optional<Query> words(String typed) {
        return AskedReader.read(typed).flatMap(this::query);
    }

    /** What the words leave out whatever else is asked for; empty when nothing. */
    Optional<Query> leftOut(String typed) {
        return AskedReader.read(typed).flatMap(asked -> any(leftOut(asked)));
    }

    private static List<Asked> leftOut(Asked asked) {
        return switch (asked) {
            case Asked.Not not -> List.of(not.part());
            case Asked.All all ->
                all.parts().stream().flatMap(part -> leftOut(part).stream()).toList();
            case Asked.Word _,
                    Asked.Prefix _,
                    Asked.Phrase _,
                    Asked.Name _,
                    Asked.Near _,
                    Asked.Any _,
                    Asked.FromOutlet _,
                    Asked.InLanguage _,
                    Asked.Within _ -> List.of();
        };
    }

    Optional<Query> name(String name) {
        return query(new Asked.Name(name));
    }

    /** Whether some articles fit the words better than others: not, where they only leave articles out. */
    boolean saysFit(String typed) {
        return AskedReader.read(typed).filter(asked -> !isOnlySieves(asked)).isPresent();
    }

    private static boolean isOnlySieves(Asked asked) {
        return isSieve(asked)
                || asked instanceof Asked.All(var parts) && parts.stream().allMatch(Wishes::isOnlySieves);
    }

    /** What is wrong with the words; empty when they can be read as they were meant. */
    static Optional<String> complaint(String typed) {
        return AskedReader.complaint(typed);
    }

    /** Every article, for a wish that names days alone. */
    static Query everything() {
        return MatchAllDocsQuery.INSTANCE;
    }

    /** The query kept to the outlet, language and days that are wished. */
    Query within(Query query, Finder.Wish wish) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        wish.outlet().ifPresent(id -> all.add(new TermQuery(new Term(Documents.OUTLET, id.value())), Occur.FILTER));
        wish.language().ifPresent(tag -> all.add(new TermQuery(new Term(Documents.LANGUAGE, tag)), Occur.FILTER));
        if (!wish.days().areAll()) {
            all.add(within(wish.days()), Occur.FILTER);
        }
        return all.build();
    }

    /** By the value that lists are sorted by: a million articles take two milliseconds, and the disk holds no more. */
    private static Query within(Days days) {
        return NumericDocValuesField.newSlowRangeQuery(Documents.ORDER, days.start(), days.end());
    }

    private Optional<Query> query(Asked asked) {
        return switch (asked) {
            case Asked.Word word -> inFields(word.part(), field -> terms(field, word.text()));
            case Asked.Phrase phrase -> inFields(phrase.part(), field -> phrase(field, phrase.text()));
            case Asked.Prefix prefix -> inFields(prefix.part(), field -> prefix(field, prefix.text()));
            case Asked.Name _, Asked.Near _ -> inFields(Part.ANYWHERE, field -> close(field, asked));
            case Asked.FromOutlet outlet -> Optional.of(new TermQuery(new Term(Documents.OUTLET, outlet.id())));
            case Asked.InLanguage in -> Optional.of(new TermQuery(new Term(Documents.LANGUAGE, in.tag())));
            case Asked.Within within -> Optional.of(within(within.days()));
            case Asked.All all -> all(all.parts());
            case Asked.Any any -> any(any.parts());
            case Asked.Not not -> query(not.part()).map(Wishes::without);
        };
    }

    private static Optional<Query> inFields(Part part, Function<String, Optional<Query>> form) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String field : FIELDS.get(part)) {
            form.apply(field).ifPresent(query -> either.add(weighted(field, query), Occur.SHOULD));
        }
        BooleanQuery made = either.build();
        return made.clauses().isEmpty() ? Optional.empty() : Optional.of(made);
    }

    private static Query weighted(String field, Query query) {
        return field.equals(Documents.HEADLINE) ? new BoostQuery(query, HEADLINE_WEIGHT) : query;
    }

    /** A run of Chinese is a phrase, since its pairs only mean the word when they follow each other. */
    private Optional<Query> terms(String field, String text) {
        return text.codePoints().anyMatch(Character::isIdeographic)
                ? phrase(field, text)
                : Optional.ofNullable(builder.createBooleanQuery(field, text, Occur.MUST));
    }

    private Optional<Query> phrase(String field, String text) {
        return Optional.ofNullable(builder.createPhraseQuery(field, text));
    }

    private Optional<Query> prefix(String field, String text) {
        BytesRef start = words.normalize(field, text);
        return start.length == 0 ? Optional.empty() : Optional.of(new PrefixQuery(new Term(field, start)));
    }

    private Optional<Query> close(String field, Asked asked) {
        try {
            return Optional.of(new IntervalQuery(field, intervals(field, asked)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntervalsSource intervals(String field, Asked asked) throws IOException {
        return switch (asked) {
            case Asked.Word word -> inOrder(field, word.text());
            case Asked.Phrase phrase -> inOrder(field, phrase.text());
            case Asked.Name name -> Intervals.analyzedText(name.text(), words, field, NAME_GAPS, false);
            case Asked.Near near ->
                Intervals.maxgaps(
                        near.words(),
                        Intervals.unordered(intervals(field, near.one()), intervals(field, near.other())));
            case Asked.Any any -> Intervals.or(each(field, any.parts()));
            case Asked.Prefix _, Asked.All _, Asked.Not _, Asked.FromOutlet _, Asked.InLanguage _, Asked.Within _ ->
                throw new IllegalStateException("has no place in a text: " + asked);
        };
    }

    private IntervalsSource inOrder(String field, String text) throws IOException {
        return Intervals.analyzedText(text, words, field, 0, true);
    }

    private IntervalsSource[] each(String field, List<Asked> parts) throws IOException {
        List<IntervalsSource> sources = new ArrayList<>();
        for (Asked part : parts) {
            sources.add(intervals(field, part));
        }
        return sources.toArray(IntervalsSource[]::new);
    }

    private Optional<Query> all(List<Asked> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Asked part : parts) {
            query(part).ifPresent(query -> all.add(query, isSieve(part) ? Occur.FILTER : Occur.MUST));
        }
        BooleanQuery made = all.build();
        return made.clauses().isEmpty() ? Optional.empty() : Optional.of(made);
    }

    /** Whether it leaves articles out and says nothing of how well the others fit. */
    private static boolean isSieve(Asked asked) {
        return switch (asked) {
            case Asked.Not _, Asked.FromOutlet _, Asked.InLanguage _, Asked.Within _ -> true;
            case Asked.Word _, Asked.Prefix _, Asked.Phrase _, Asked.Name _, Asked.Near _, Asked.All _, Asked.Any _ ->
                false;
        };
    }

    private Optional<Query> any(List<Asked> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Asked part : parts) {
            query(part).ifPresent(query -> any.add(query, Occur.SHOULD));
        }
        BooleanQuery made = any.build();
        return made.clauses().isEmpty() ? Optional.empty() : Optional.of(made);
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
