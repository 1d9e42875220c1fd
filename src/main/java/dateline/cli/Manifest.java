package dateline.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds: the last entry of its zip file, named {@value #NAME}.
 *
 * @param made ISO 8601
 * @param entries in the order of the file, without the manifest itself
 */
record Manifest(String made, long articles, long captures, List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final String SETTINGS = Settings.FILE;
    static final String DATABASE = "archive.db";

    /** Bytes; a line an entry. */
    static final int MAX_BYTES = 64 << 20;

    private static final String FORMAT = "dateline-backup";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLACE =
            Pattern.compile("(?:(?:warc|keys|custody)/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    Manifest {
        entries = List.copyOf(entries);
    }

    /** @param sha256 lower-case hex over its bytes as they were before they were packed */
    record Entry(String name, long bytes, String sha256) {}

    sealed interface Read {
        record Good(Manifest manifest) implements Read {}

        /** @param why one line */
        record Bad(String why) implements Read {}
    }

    /** Whether an entry of that name may stand in a backup: a plain name, at most one known folder above it. */
    static boolean isPlace(String name) {
        return PLACE.matcher(name).matches() && !name.equals(NAME);
    }

    /** Whether only the owner may read it once it is restored. */
    static boolean isSecret(String name) {
        return name.startsWith("keys/");
    }

    long bytes() {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    byte[] write() {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("version", VERSION).put("made", made);
        json.put("articles", articles).put("captures", captures);
        ArrayNode list = json.putArray("entries");
        entries.forEach(entry -> list.addObject()
                .put("name", entry.name())
                .put("bytes", entry.bytes())
                .put("sha256", entry.sha256()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    static Read read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (!json.path("format").asString("").equals(FORMAT)) {
                return new Read.Bad("its manifest is no backup's");
            }
            if (json.path("version").asInt(0) != VERSION) {
                return new Read.Bad("it was made by another version of Dateline");
            }
            return entries(json);
        } catch (JacksonException e) {
            return new Read.Bad("its manifest cannot be read");
        }
    }

    private static Read entries(JsonNode json) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : json.path("entries")) {
            Entry entry = new Entry(
                    each.path("name").asString(""),
                    each.path("bytes").asLong(-1),
                    each.path("sha256").asString(""));
            Optional<String> flaw = flaw(entry, names);
            if (flaw.isPresent()) {
                return new Read.Bad(flaw.get());
            }
            entries.add(entry);
        }
        if (!names.contains(SETTINGS) || !names.contains(DATABASE)) {
            return new Read.Bad("it lacks " + (names.contains(SETTINGS) ? DATABASE : SETTINGS));
        }
        return new Read.Good(new Manifest(
                json.path("made").asString(""),
                json.path("articles").asLong(0),
                json.path("captures").asLong(0),
                entries));
    }

    private static Optional<String> flaw(Entry entry, Set<String> names) {
        if (!isPlace(entry.name())) {
            return Optional.of("it names a file outside of an archive: " + Printable.of(entry.name()));
        }
        if (!names.add(entry.name())) {
            return Optional.of("it names " + entry.name() + " twice");
        }
        boolean told = entry.bytes() >= 0 && DIGEST.matcher(entry.sha256()).matches();
        return told ? Optional.empty() : Optional.of("it does not say what " + entry.name() + " holds");
    }
}
