package dateline.cli;

import dateline.archive.Location;
import dateline.fetch.FetchSettings;
import dateline.pipeline.Naming;
import dateline.pipeline.PipelineSettings;
import dateline.site.SiteSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** All settings, each checked. */
final class Settings {

    static final String FILE = "dateline.toml";

    /** The SQLite file in the archive's folder. */
    static final String DATABASE = "archive.db";

    private static final int MAX_FILE_BYTES = 1 << 20;

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Settings, or what is wrong with them: one line each, with file, line and the nearest right key. */
    sealed interface Read {
        record Good(Settings settings) implements Read {}

        record Wrong(List<String> complaints) implements Read {}
    }

    /** What holds when nobody sets anything. */
    static Settings standard() {
        Map<String, String> values = new HashMap<>();
        Setting.all().forEach(setting -> values.put(setting.key(), plain(setting.standard())));
        return new Settings(values);
    }

    /** The same with one value changed. */
    Settings with(String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    /**
     * From the file, where there is one, and the environment.
     *
     * @param environment variables of other names are passed over, but for misspelt ones that begin with DATELINE_
     */
    static Read read(Path file, Map<String, String> environment) {
        List<String> complaints = new ArrayList<>();
        Map<String, String> values = new HashMap<>(standard().values);
        values.putAll(fromFile(file, complaints));
        values.putAll(fromEnvironment(environment, complaints));
        return complaints.isEmpty() ? new Read.Good(new Settings(values)) : new Read.Wrong(complaints);
    }

    private static Map<String, String> fromFile(Path file, List<String> complaints) {
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
            return fromToml(file, Toml.parse(Files.readString(file, StandardCharsets.UTF_8)), complaints);
        } catch (IOException e) {
            complaints.add(file + ": cannot be read: " + Complaint.reason(e));
            return Map.of();
        }
    }

    private static Map<String, String> fromToml(Path file, TomlParseResult toml, List<String> complaints) {
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

    private static Map<String, String> fromEnvironment(Map<String, String> environment, List<String> complaints) {
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

    private static String plain(String toml) {
        return toml.startsWith("[")
                ? toml.substring(1, toml.length() - 1).replace("\"", "").replace(" ", "")
                : toml.replace("\"", "");
    }

    /** The commented settings file of a new archive; what holds in it is what holds here. */
    String file() {
        StringBuilder text =
                new StringBuilder("# Settings of this archive. What stands here is what holds without it.\n");
        text.append("# Each can also be set by an environment variable, named beside it, which wins over this file.\n");
        String section = "";
        for (Setting setting : Setting.all()) {
            if (!setting.section().equals(section)) {
                section = setting.section();
                text.append("\n[").append(section).append("]\n");
            }
            text.append('\n');
            setting.doc().forEach(line -> text.append("# ").append(line).append('\n'));
            text.append("# ").append(setting.variable()).append('\n');
            text.append(setting.name()).append(" = ").append(written(setting)).append('\n');
        }
        return text.toString();
    }

    /** The standard as it stands, so that a new file shows it; a place for the tables as it was given. */
    private String written(Setting setting) {
        return setting.section().equals("archive")
                ? '"' + values.get(setting.key()).replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : setting.standard();
    }

    FetchSettings fetching() {
        FetchSettings settings = FetchSettings.defaults()
                .withAllow(Set.copyOf(Values.hosts(values.get("fetch.allow"))))
                .withDelay(Values.time(values.get("fetch.delay")).orElseThrow())
                .withDeadline(Values.time(values.get("fetch.deadline")).orElseThrow())
                .withInFlight(number("fetch.per-host"), number("fetch.total"))
                .withLimits(new FetchSettings.Limits(
                        bytes("fetch.feed-limit"), bytes("fetch.page-limit"), bytes("fetch.picture-limit")));
        String contact = values.get("fetch.contact");
        return contact.isBlank() ? settings : settings.withContact(contact);
    }

    PipelineSettings ingest() {
        return new PipelineSettings(
                PipelineSettings.Pages.valueOf(values.get("ingest.pages").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(values.get("ingest.pictures")),
                Values.times(values.get("watch.after")).orElseThrow(),
                Boolean.parseBoolean(values.get("stories.group")));
    }

    Naming.Of names() {
        return Naming.Of.valueOf(values.get("names.find").toUpperCase(Locale.ROOT));
    }

    SiteSettings site() {
        return new SiteSettings(
                values.get("site.title"),
                Values.address(values.get("site.base-url")),
                Values.contact(values.get("site.contact")),
                number("site.page-size"),
                Values.zone(values.get("site.zone")).orElseThrow());
    }

    Values.Listen listen(String key) {
        return Values.listen(values.get(key)).orElseThrow();
    }

    /**
     * Where the tables are.
     *
     * @param folder the archive's
     * @throws Complaint when the password cannot be read
     */
    Location location(Path folder) {
        String url = values.get("archive.url");
        return url.isEmpty() ? new Location.File(folder.resolve(DATABASE)) : server(folder, url);
    }

    /** The same user and password at another database. */
    Location.Server server(Path folder, String url) {
        String file = values.get("archive.password-file");
        return new Location.Server(
                url,
                Optional.of(values.get("archive.user")).filter(user -> !user.isBlank()),
                file.isBlank() ? Optional.empty() : Optional.of(password(folder.resolve(file))));
    }

    private static String password(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new Complaint("the password file " + file + " is empty"));
        } catch (IOException e) {
            throw new Complaint("the password file " + file + " cannot be read: " + Complaint.reason(e));
        }
    }

    long captureFileSize() {
        return Values.size(values.get("capture.file-size")).orElseThrow();
    }

    /** The time-stamping authority, where one is to be asked. */
    Optional<URI> authority() {
        return Values.address(values.get("custody.timestamps"));
    }

    Duration stampEvery() {
        return Values.time(values.get("custody.stamp-every")).orElseThrow();
    }

    private int number(String key) {
        return Values.number(values.get(key)).orElseThrow();
    }

    private int bytes(String key) {
        return (int)
                Math.min(Integer.MAX_VALUE - 8, Values.size(values.get(key)).orElseThrow());
    }
}
