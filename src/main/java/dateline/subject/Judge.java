package dateline.subject;

import dateline.model.Article;
import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.search.Probe;
import dateline.search.Probe.Match;
import dateline.search.Standing;
import dateline.search.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges by one subject. What an editor said of an article decides, then what the query leaves out. Else the place where a name or the query is found
 * counts most (headline, the text's start, anywhere), further mentions and the other of the two add to it, and likeness to
 * the examples moves it up or down.
 */
final class Judge {

    /** UTF-16 units at a text's start in which a newspaper says what it is about. */
    private static final int LEAD = 400;

    private static final int IN_HEADLINE = 60;
    private static final int IN_LEAD = 45;
    private static final int IN_TEXT = 25;
    private static final int EACH_MORE = 5;
    private static final int MOST_MORE = 20;
    private static final int NAME_AND_QUERY = 15;

    /** What being just like the examples adds, or being just like those against takes. */
    private static final int LIKENESS = 40;

    private final Subject subject;
    private final Likeness likeness;
    private final List<Sought> names;
    private final Optional<Sought> query;
    private final Optional<Standing> leftOut;

    private record Sought(String said, Standing standing) {}

    /** What one thing that is sought comes to. */
    private record Finding(int points, String reason) {}

    Judge(Subject subject, List<Alias> aliases, Likeness likeness) {
        this.subject = subject;
        this.likeness = likeness;
        this.names = Stream.concat(
                        Stream.concat(Stream.of(subject.name()), subject.aliases().stream())
                                .distinct()
                                .flatMap(name -> sought(name, "the name " + name)),
                        aliases.stream()
                                .flatMap(alias ->
                                        sought(alias.form(), "the name " + alias.form() + " (" + alias.why() + ")")))
                .toList();
        this.leftOut = Standing.leftOut(subject.query());
        this.query = Standing.of(subject.query()).map(it -> new Sought("the query", it));
    }

    private static Stream<Sought> sought(String name, String said) {
        return Standing.name(name).map(it -> new Sought(said, it)).stream();
    }

    Judgement of(Article article, Probe probe, Weights weights) {
        if (subject.likes().contains(article.id())) {
            return judgement(article, Subject.MOST_RELEVANT, List.of("an editor chose it as an example"));
        }
        if (subject.unlikes().contains(article.id())) {
            return judgement(article, 0, List.of("an editor chose it as an example of what does not belong"));
        }
        if (leftOut.filter(standing -> probe.ask(standing).found()).isPresent()) {
            return judgement(article, 0, List.of("the query leaves it out"));
        }
        Optional<Finding> byName = best(names, probe);
        Optional<Finding> byQuery = best(query.stream().toList(), probe);
        if (byName.isEmpty() && byQuery.isEmpty()) {
            return judgement(article, 0, List.of());
        }
        List<String> reasons = new ArrayList<>();
        byName.ifPresent(finding -> reasons.add(finding.reason()));
        byQuery.ifPresent(finding -> reasons.add(finding.reason()));
        int points = Math.max(
                        byName.map(Finding::points).orElse(0),
                        byQuery.map(Finding::points).orElse(0))
                + (byName.isPresent() && byQuery.isPresent() ? NAME_AND_QUERY : 0)
                + likeness(article, weights, reasons);
        return judgement(article, Math.clamp(points, 0, Subject.MOST_RELEVANT), reasons);
    }

    private Judgement judgement(Article article, int relevance, List<String> reasons) {
        return new Judgement(subject.id(), article.id(), relevance, reasons, subject.verdict(relevance));
    }

    private static Optional<Finding> best(List<Sought> sought, Probe probe) {
        Optional<Finding> best = Optional.empty();
        for (Sought each : sought) {
            Match match = probe.ask(each.standing());
            if (match.found()) {
                Finding finding = finding(each.said(), match);
                best = best.filter(other -> other.points() >= finding.points()).or(() -> Optional.of(finding));
            }
        }
        return best;
    }

    private static Finding finding(String said, Match match) {
        int all = match.inHeadline() + match.inText();
        int more = Math.min(MOST_MORE, EACH_MORE * Math.max(0, all - 1));
        String often = all > 1 ? ", " + all + " times in all" : "";
        if (match.inHeadline() > 0) {
            return new Finding(IN_HEADLINE + more, said + " in the headline" + often);
        }
        return match.first() < LEAD
                ? new Finding(IN_LEAD + more, said + " at the start of the text" + often)
                : new Finding(IN_TEXT + more, said + " in the text" + often);
    }

    private int likeness(Article article, Weights weights, List<String> reasons) {
        if (likeness.isEmpty()) {
            return 0;
        }
        double like = likeness.of(weights.of(article));
        reasons.add(String.format(Locale.ROOT, "%s the examples (%+.2f)", like >= 0 ? "like" : "unlike", like));
        return (int) Math.round(LIKENESS * like);
    }
}
