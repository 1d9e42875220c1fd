package dateline.pipeline;

import dateline.archive.NameUse;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is named in full once and by one part of the name from then on: "Shen Weilan ... Shen" is one person in an article,
 * unless two people there have that part. The reason says how often the part stood for the whole. Pure.
 */
final class NameParts {

    private NameParts() {}

    static List<NameUse> folded(List<NameUse> uses) {
        Map<String, List<NameUse>> byPart = new HashMap<>();
        for (NameUse use : uses) {
            if (isWhole(use)) {
                byPart.computeIfAbsent(first(use.form()), _ -> new ArrayList<>())
                        .add(use);
                byPart.computeIfAbsent(last(use.form()), _ -> new ArrayList<>()).add(use);
            }
        }
        Map<NameUse, List<NameUse>> parts = new HashMap<>();
        List<NameUse> kept = new ArrayList<>();
        for (NameUse use : uses) {
            whole(use, byPart)
                    .ifPresentOrElse(
                            whole -> parts.computeIfAbsent(whole, _ -> new ArrayList<>())
                                    .add(use),
                            () -> kept.add(use));
        }
        return kept.stream()
                .map(use -> with(use, parts.getOrDefault(use, List.of())))
                .toList();
    }

    private static boolean isWhole(NameUse use) {
        return use.kind() == NameKind.PERSON && use.form().indexOf(' ') > 0;
    }

    private static String first(String form) {
        return form.substring(0, form.indexOf(' '));
    }

    private static String last(String form) {
        return form.substring(form.lastIndexOf(' ') + 1);
    }

    private static Optional<NameUse> whole(NameUse use, Map<String, List<NameUse>> byPart) {
        List<NameUse> wholes = byPart.getOrDefault(use.form(), List.of());
        return use.kind() == NameKind.PERSON && wholes.size() == 1 ? Optional.of(wholes.getFirst()) : Optional.empty();
    }

    private static NameUse with(NameUse use, List<NameUse> parts) {
        if (parts.isEmpty()) {
            return use;
        }
        int times = parts.stream().mapToInt(NameUse::times).sum();
        String part = parts.getFirst().form();
        return new NameUse(
                use.kind(),
                use.form(),
                use.behind(),
                use.times() + times,
                use.reason() + "; as " + part + " alone: " + times);
    }
}
