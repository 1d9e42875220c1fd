package dateline.names;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dateline.model.NameKind;
import dateline.text.WordFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The labelled sentences, what the recogniser finds in them, and what HanLP with all its recognisers on does, by the same
 * strict count: kind, start and form must be right.
 */
final class HanSentences {

    private static final Map<Character, NameKind> KINDS =
            Map.of('p', NameKind.PERSON, 'l', NameKind.PLACE, 'o', NameKind.ORGANISATION);

    private final List<String> texts = new ArrayList<>();
    private final Set<Name> labels = new HashSet<>();

    /** A name in the sentence of this number. */
    record Name(int sentence, NameKind kind, int start, String form) {}

    /** Hits among those found and those labelled. */
    record Score(long hits, long found, long labelled) {

        double precision() {
            return (double) hits / Math.max(1, found);
        }

        double recall() {
            return (double) hits / Math.max(1, labelled);
        }

        double f1() {
            return 2.0 * hits / Math.max(1, found + labelled);
        }
    }

    HanSentences() {
        WordFile.lines(HanSentences.class, "han-sentences.txt").forEach(this::add);
    }

    private void add(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '{') {
                int close = line.indexOf('}', i);
                String form = line.substring(i + 3, close);
                labels.add(new Name(texts.size(), KINDS.get(line.charAt(i + 1)), text.length(), form));
                text.append(form);
                i = close;
            } else {
                text.append(line.charAt(i));
            }
        }
        texts.add(text.toString());
    }

    int size() {
        return texts.size();
    }

    Set<Name> ours() {
        Recogniser recogniser = new Recogniser(new NameMatcher());
        Set<Name> names = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            int sentence = i;
            recogniser
                    .read(texts.get(i), Optional.of("zh"), KnownNames.none())
                    .forEach(mention -> names.add(new Name(sentence, mention.kind(), mention.start(), mention.form())));
        }
        return names;
    }

    Set<Name> hanlp() {
        Segment segment = HanLP.newSegment().enableAllNamedEntityRecognize(true).enableOffset(true);
        Set<Name> names = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            for (Term term : segment.seg(texts.get(i))) {
                int sentence = i;
                kind(term.nature.toString())
                        .ifPresent(kind -> names.add(new Name(sentence, kind, term.offset, term.word)));
            }
        }
        return names;
    }

    private static Optional<NameKind> kind(String nature) {
        return nature.startsWith("nr")
                ? Optional.of(NameKind.PERSON)
                : nature.startsWith("ns")
                        ? Optional.of(NameKind.PLACE)
                        : nature.startsWith("nt") || nature.startsWith("ni")
                                ? Optional.of(NameKind.ORGANISATION)
                                : Optional.empty();
    }

    /** Of the sentences whose number leaves this rest when divided by two; of all when it is 2. */
    Score score(Set<Name> found, Set<NameKind> kinds, int half) {
        return new Score(
                found.stream()
                        .filter(name -> counts(name, kinds, half) && labels.contains(name))
                        .count(),
                found.stream().filter(name -> counts(name, kinds, half)).count(),
                labels.stream().filter(name -> counts(name, kinds, half)).count());
    }

    private static boolean counts(Name name, Set<NameKind> kinds, int half) {
        return kinds.contains(name.kind()) && (half == 2 || name.sentence() % 2 == half);
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        HanSentences sentences = new HanSentences();
        out.println(sentences.size() + " sentences, " + sentences.labels.size() + " names");
        Map<String, Set<Name>> found =
                new TreeMap<>(Map.of("dateline", sentences.ours(), "hanlp portable-1.8.6", sentences.hanlp()));
        for (int half = 0; half <= 2; half++) {
            for (Map.Entry<String, Set<Name>> one : found.entrySet()) {
                out.println(line(sentences, one.getKey(), one.getValue(), half));
            }
        }
    }

    private static String line(HanSentences sentences, String who, Set<Name> found, int half) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-8s %-22s", half == 0 ? "tuned on" : half == 1 ? "checked" : "all", who));
        for (Set<NameKind> kinds : List.of(
                Set.of(NameKind.PERSON),
                Set.of(NameKind.PLACE),
                Set.of(NameKind.ORGANISATION),
                Set.of(NameKind.values()))) {
            Score score = sentences.score(found, kinds, half);
            String name =
                    kinds.size() > 1 ? "all" : kinds.iterator().next().name().toLowerCase(Locale.ROOT);
            line.append(String.format(
                    Locale.ROOT, "  %s P %.3f R %.3f F1 %.3f", name, score.precision(), score.recall(), score.f1()));
        }
        return line.toString();
    }
}
