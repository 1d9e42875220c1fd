package dateline.search;

import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Typed words to a query. */
final class Wishes {

    private static final float HEADLINE_WEIGHT = 3;
    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private final Words words = Words.ofQuery();

    /** What the words ask for; empty when they hold nothing to look for, as punctuation alone does. */
    Optional<Query> words(String typed) {
        Query read = new Parser(words).parse(operators(typed));
        return isNothing(read) ? Optional.empty() : Optional.of(read);
    }

    /** The query kept to the outlet and language that are wished. */
    Query within(Query query, Finder.Wish wish) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        wish.outlet().ifPresent(id -> all.add(new TermQuery(new Term(Index.OUTLET, id.value())), Occur.FILTER));
        wish.language().ifPresent(tag -> all.add(new TermQuery(new Term(Index.LANGUAGE, tag)), Occur.FILTER));
        return all.build();
    }

    /** The parser writes OR as a bar. A mark of its syntax inside a word is a mark of the word. */
    private static String operators(String typed) {
        return typed.replace(" OR ", " | ").replace('“', '"').replace('”', '"').replace('„', '"');
    }

    private static boolean isNothing(Query query) {
        return query instanceof MatchNoDocsQuery
                || query instanceof BooleanQuery both && both.clauses().isEmpty();
    }

    /** Reads a run of Chinese as a phrase, since its pairs only mean the word when they follow each other. */
    private static final class Parser extends SimpleQueryParser {

        Parser(Words words) {
            super(words, Map.of(Index.HEADLINE, HEADLINE_WEIGHT, Index.TEXT, 1f), OPERATORS);
            setDefaultOperator(Occur.MUST);
        }

        @Override
        protected Query newDefaultQuery(String text) {
            return text.codePoints().anyMatch(Character::isIdeographic)
                    ? newPhraseQuery(text, 0)
                    : super.newDefaultQuery(text);
        }
    }
}
