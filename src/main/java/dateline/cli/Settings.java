package dateline.cli;

import dateline.archive.Location;
import dateline.fetch.FetchSettings;
import dateline.pipeline.Naming;
import dateline.pipeline.PipelineSettings;
import dateline.site.SiteSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All settings, each checked. */
final class Settings {

    static final String FILE = "dateline.toml";

    /** The SQLite file in the archive's folder. */
    static final String DATABASE = "archive.db";

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
        SettingsReader reader = new SettingsReader();
        Map<String, String> values = new HashMap<>(standard().values);
        values.putAll(reader.file(file));
        values.putAll(reader.environment(environment));
        return reader.complaints().isEmpty()
                ? new Read.Good(new Settings(values))
                : new Read.Wrong(reader.complaints());
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
