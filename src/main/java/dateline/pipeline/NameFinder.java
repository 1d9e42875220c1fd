package dateline.pipeline;

import dateline.archive.NameUse;
import dateline.model.Article;
import dateline.model.Mention;
import dateline.model.NameKind;
import dateline.names.KnownNames;
import dateline.names.Recogniser;
import dateline.page.BlockText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an article names. Pure. */
final class NameFinder {

    /** UTF-16 units; what is longer is no name. */
    static final int LONGEST = 120;

    /** Forms that are kept of one article, the first ones. */
    static final int MOST = 300;

    private static final String KNOWN = "names:known";
    private static final String OPENING = "(（";

    private final Recogniser recogniser;

    NameFinder(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    private record Form(NameKind kind, String form) {}

    List<NameUse> in(Article article, KnownNames known) {
        Map<Form, List<NameUse>> uses = new LinkedHashMap<>();
        read(text(article), article, known).forEach(use -> add(use, uses));
        String headline = article.headline().get().orElse("");
        read(headline, article, known).stream()
                .filter(use -> !isGuess(use) || uses.containsKey(new Form(use.kind(), use.form())))
                .forEach(use -> add(use, uses));
        return NameParts.folded(
                uses.values().stream().limit(MOST).map(NameFinder::one).toList());
    }

    private static void add(NameUse use, Map<Form, List<NameUse>> uses) {
        uses.computeIfAbsent(new Form(use.kind(), use.form()), _ -> new ArrayList<>())
                .add(use);
    }

    /** In a headline every word may have a capital, so capitals alone make no name there. */
    private static boolean isGuess(NameUse use) {
        return !use.reason().equals(KNOWN) && use.form().codePoints().noneMatch(Character::isIdeographic);
    }

    private List<NameUse> read(String text, Article article, KnownNames known) {
        List<Mention> mentions = recogniser.read(text, article.language().get(), known);
        List<NameUse> uses = new ArrayList<>();
        Optional<Mention> before = Optional.empty();
        for (Mention mention : mentions) {
            Optional<String> behind = before.flatMap(last -> behind(last, mention, text));
            if (mention.form().length() <= LONGEST) {
                uses.add(new NameUse(mention.kind(), mention.form(), behind, 1, mention.reason()));
            }
            before = Optional.of(mention);
        }
        return uses;
    }

    private static NameUse one(List<NameUse> uses) {
        NameUse first = uses.getFirst();
        return new NameUse(
                first.kind(),
                first.form(),
                uses.stream().flatMap(use -> use.behind().stream()).findFirst(),
                uses.size(),
                first.reason());
    }

    /** A line each, so that no name reaches from one to the next. */
    private static String text(Article article) {
        return article.standfirst().get().map(standfirst -> standfirst + "\n").orElse("")
                + (article.body().isEmpty() ? article.teaser().text() : BlockText.plain(article.body()));
    }

    /** The form before, when nothing but an opening bracket stands between the two. */
    private static Optional<String> behind(Mention before, Mention mention, String text) {
        String between = text.substring(before.end(), mention.start()).strip();
        return before.kind() == mention.kind() && between.length() == 1 && OPENING.contains(between)
                ? Optional.of(before.form()).filter(form -> form.length() <= LONGEST)
                : Optional.empty();
    }
}
