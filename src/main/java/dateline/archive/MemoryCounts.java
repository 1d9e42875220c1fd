package dateline.archive;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines come to, counted one by one. */
final class MemoryCounts {

    private MemoryCounts() {}

    /** The newest first, in UTC. */
    static List<Contents.OfMonth> months(List<Line> lines) {
        return count(lines, line -> Stream.of(month(line))).entrySet().stream()
                .map(each -> new Contents.OfMonth(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Contents.OfMonth::month).reversed())
                .toList();
    }

    static YearMonth month(Line line) {
        return YearMonth.from(line.order().atOffset(ZoneOffset.UTC));
    }

    /** Main languages, most articles first. */
    static List<Contents.OfLanguage> languages(List<Line> lines) {
        return count(lines, line -> line.language().map(Languages::main).stream()).entrySet().stream()
                .map(each -> new Contents.OfLanguage(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Contents.OfLanguage::articles)
                        .reversed()
                        .thenComparing(Contents.OfLanguage::tag))
                .toList();
    }

    /** Datelines as written, most articles first. */
    static List<SubjectSums.OfPlace> places(List<Line> lines, int limit) {
        return count(lines, line -> line.place().stream()).entrySet().stream()
                .map(each -> new SubjectSums.OfPlace(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(SubjectSums.OfPlace::articles)
                        .reversed()
                        .thenComparing(SubjectSums.OfPlace::place))
                .limit(limit)
                .toList();
    }

    private static <T> Map<T, Long> count(List<Line> lines, Function<Line, Stream<T>> trait) {
        return lines.stream().flatMap(trait).collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    }
}
