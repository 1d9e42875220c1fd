package dateline.cli;

import dateline.archive.Archive;
import dateline.model.ArticleId;
import dateline.model.Subject;
import dateline.model.Subject.Description;
import dateline.model.SubjectId;
import dateline.search.Finder;
import dateline.search.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code add} and {@code test} take. What is not given stays as it is in a subject that there is. */
final class SubjectTerms {

    private static final int PUBLISH = 50;
    private static final int ASK = 25;
    private static final Pattern LANGUAGE =
            Pattern.compile("([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}):\\s{0,9}(.{1,4000})");

    @Parameters(index = "0", paramLabel = "SHORT-NAME", description = "Of a-z, 0-9 and -; it stands in its address.")
    private String shortName;

    @Option(names = "--name", paramLabel = "NAME", description = "As readers see it. Articles are searched for it too.")
    private Optional<String> name;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = "Another name of it, in any language and script; may be given again.")
    private List<String> aliases = List.of();

    @Option(
            names = "--about",
            paramLabel = "[LANGUAGE:]TEXT",
            description = "A description for readers, \"en: …\"; may be given again for other languages.")
    private List<String> about = List.of();

    @Option(names = "--query", paramLabel = "WORDS", description = "In the language of the search box.")
    private Optional<String> query;

    @Option(
            names = "--like",
            paramLabel = "ARTICLE",
            description = "An article that belongs to it: its address here or at its outlet; may be given again.")
    private List<String> likes = List.of();

    @Option(
            names = "--unlike",
            paramLabel = "ARTICLE",
            description = "An article that does not, although it looks so; may be given again.")
    private List<String> unlikes = List.of();

    @Option(
            names = "--publish",
            paramLabel = "1..100",
            description = "The relevance from which articles are shown (default: " + PUBLISH + ").")
    private Optional<Integer> publish;

    @Option(
            names = "--ask",
            paramLabel = "1..100",
            description = "The relevance from which the desk is asked (default: " + ASK + ").")
    private Optional<Integer> ask;

    /** @throws Complaint when what was given makes no subject */
    Subject subject(Archive archive) {
        SubjectId id = id(shortName);
        Optional<Subject> before = archive.subject(id);
        String words = query.or(() -> before.map(Subject::query)).orElse("");
        if (!words.isBlank()
                && (words.length() > Finder.MAX_QUERY || Standing.of(words).isEmpty())) {
            throw new Complaint("--query: up to " + Finder.MAX_QUERY + " characters with a word to look for");
        }
        Standing.complaint(words).ifPresent(wrong -> {
            throw new Complaint("--query: " + wrong);
        });
        try {
            return new Subject(
                    id,
                    name.or(() -> before.map(Subject::name))
                            .orElseThrow(() -> new Complaint("--name is missing for the new subject " + id)),
                    given(about.stream().map(SubjectTerms::description).toList(), before, Subject::descriptions),
                    given(aliases, before, Subject::aliases),
                    words,
                    given(articles(archive, likes), before, Subject::likes),
                    given(articles(archive, unlikes), before, Subject::unlikes),
                    publish.or(() -> before.map(Subject::publish)).orElse(PUBLISH),
                    ask.or(() -> before.map(Subject::ask)).orElse(ASK));
        } catch (IllegalArgumentException e) {
            throw new Complaint(String.valueOf(e.getMessage()));
        }
    }

    static SubjectId id(String shortName) {
        if (!SubjectId.isValid(shortName)) {
            throw new Complaint("a subject's short name is made of a-z, 0-9 and -, not: " + shortName);
        }
        return new SubjectId(shortName);
    }

    private static <T> List<T> given(List<T> now, Optional<Subject> before, Function<Subject, List<T>> part) {
        return now.isEmpty() ? before.map(part).orElse(List.of()) : now;
    }

    private static Description description(String written) {
        Matcher said = LANGUAGE.matcher(written);
        return said.matches() ? new Description(said.group(1), said.group(2)) : new Description("", written);
    }

    private static List<ArticleId> articles(Archive archive, List<String> named) {
        return named.stream().map(each -> article(archive, each)).toList();
    }

    private static ArticleId article(Archive archive, String named) {
        String last = named.substring(named.lastIndexOf('/') + 1);
        Stream<ArticleId> here = ArticleId.parse(last).stream();
        Stream<ArticleId> there =
                archive.outlets().stream().map(outlet -> ArticleId.of(outlet.id(), Arguments.address(named)));
        return Stream.concat(here, named.contains("://") ? there : Stream.of())
                .filter(id -> archive.article(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new Complaint("the archive has no article " + named));
    }
}
