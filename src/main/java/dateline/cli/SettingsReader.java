package dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads settings from their file and from the environment, and tells what is wrong there. */
final class SettingsReader {

    private static final int MAX_FILE_BYTES = 1 << 20;

    private final List<String> complaints = new ArrayList<>();

    /** One line each, with file, line and the nearest right key. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Map<String, String> file(Path file) {
        try {
            if (!Files.exists(file)) {
                return Map.of();
            }
            if (Files.isDirectory(file)) {
                complaints.add(file + ": a folder stands where the settings file should");
                return Map.of();
            }
            if (Files.size(file) > MAX_FILE_BYTES) {
                complaints.add(file + ": too large for a settings file");
                return Map.of();
            }
            return fromToml(file, Toml.parse(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            complaints.add(file + ": cannot be read: " + Complaint.reason(e));
            return Map.of();
        }
    }

    private Map<String, String> fromToml(Path file, TomlParseResult toml) {
        toml.errors()
                .forEach(error -> complaints.add(file + ":" + error.position().line() + ": "
                        + String.valueOf(error.getMessage()).lines().findFirst().orElse("")));
        if (toml.hasErrors()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : toml.dottedKeySet(false)) {
            String where = file + ":"
                    + Optional.ofNullable(toml.inputPositionOf(key))
                            .map(TomlPosition::line)
                            .orElse(0);
            Optional<Setting> setting = find(key);
            Object value = toml.get(key);
            if (setting.isEmpty()) {
                complaints.add(where + ": unknown key " + key + nearest(key, Setting::key));
            } else if (!hasForm(setting.get().kind(), value)) {
                complaints.add(
                        where + ": " + key + " must be " + setting.get().kind().form());
            } else {
                values.put(key, text(value));
            }
        }
        return values;
    }

    private static boolean hasForm(Setting.Kind kind, Object value) {
        return switch (kind) {
            case HOSTS ->
                value instanceof TomlArray list && list.toList().stream().allMatch(String.class::isInstance);
            case TIMES ->
                value instanceof TomlArray list
                        && list.toList().stream().allMatch(String.class::isInstance)
                        && Values.fits(kind, text(value));
            case NUMBER, LINES -> value instanceof Long number && Values.fits(kind, number.toString());
            case YES_NO -> value instanceof Boolean;
            case TEXT, ADDRESS, SITE, CONTACT, LISTEN, TIME, SPAN, SIZE, PAGES, NAMES, DATABASE, ZONE ->
                value instanceof String words && Values.fits(kind, words);
        };
    }

    private static String text(Object value) {
        return value instanceof TomlArray list
                ? list.toList().stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    Map<String, String> environment(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Setting> byVariable =
                Setting.all().stream().collect(Collectors.toMap(Setting::variable, setting -> setting));
        environment.forEach((name, value) -> {
            Setting setting = byVariable.get(name);
            if (setting != null && Values.fits(setting.kind(), value)) {
                values.put(setting.key(), value);
            } else if (setting != null) {
                complaints.add(name + " must be " + setting.kind().bare());
            } else if (startsLikeASection(name)) {
                complaints.add("unknown variable " + name + nearest(name, Setting::variable));
            }
        });
        return values;
    }

    private static boolean startsLikeASection(String name) {
        return Setting.all().stream()
                .anyMatch(setting ->
                        name.startsWith("DATELINE_" + setting.section().toUpperCase(Locale.ROOT) + "_"));
    }

    private static Optional<Setting> find(String key) {
        return Setting.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    private static String nearest(String name, Function<Setting, String> form) {
        return Setting.all().stream()
                .map(form)
                .min(Comparator.comparingInt(known -> Likeness.distance(known, name)))
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
    }
}
