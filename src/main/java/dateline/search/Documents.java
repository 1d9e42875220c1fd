package dateline.search;

import dateline.archive.Languages;
import dateline.model.Article;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.page.BlockText;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** An article as what can be looked for. */
final class Documents {

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String OUTLET = "outlet";
    static final String LANGUAGE = "language";
    static final String HEADLINE = "headline";
    static final String CREDIT = "credit";
    static final String PLACE = "place";

    /** What the archive's lists are ordered by, in milliseconds of the epoch. */
    static final String ORDER = "order";

    /** Standfirst, credit, place and body. */
    static final String TEXT = "text";

    /** Characters of an article that are searched; more is cut. */
    static final int MAX_TEXT = 200_000;

    private Documents() {}

    static Document of(Article article) {
        Document document = new Document();
        document.add(new StringField(ID, article.id().toString(), Store.NO));
        document.add(new NumericDocValuesField(NUMBER, article.id().value()));
        document.add(new NumericDocValuesField(ORDER, article.dates().order().toEpochMilli()));
        document.add(new StringField(OUTLET, article.outlet().value(), Store.NO));
        article.language()
                .get()
                .ifPresent(tag -> document.add(new StringField(LANGUAGE, Languages.main(tag), Store.NO)));
        document.add(new TextField(HEADLINE, article.title(), Store.NO));
        credit(article).forEach(name -> document.add(new TextField(CREDIT, name, Store.NO)));
        article.dateline()
                .get()
                .flatMap(Dateline::place)
                .ifPresent(place -> document.add(new TextField(PLACE, place, Store.NO)));
        document.add(new TextField(TEXT, text(article), Store.NO));
        return document;
    }

    private static List<String> credit(Article article) {
        List<String> names = new ArrayList<>();
        article.credit().get().ifPresent(credit -> add(credit, names));
        return names;
    }

    private static void add(Credit credit, List<String> names) {
        credit.people().forEach(person -> names.add(person.name()));
        credit.agency().ifPresent(names::add);
    }

    static String text(Article article) {
        StringBuilder text = new StringBuilder();
        article.standfirst()
                .get()
                .ifPresent(standfirst -> text.append(standfirst).append('\n'));
        credit(article).forEach(name -> text.append(name).append('\n'));
        article.dateline()
                .get()
                .flatMap(Dateline::place)
                .ifPresent(place -> text.append(place).append('\n'));
        return bounded(text.append(body(article)).toString());
    }

    /** The end of {@link #text}: the body, or the teaser where there is none. */
    static String body(Article article) {
        return bounded(article.body().isEmpty() ? article.teaser().text() : BlockText.plain(article.body()));
    }

    private static String bounded(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }
}
