package dateline.archive;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The captures of a {@link MemoryArchive}, and which pictures they are. */
final class MemoryCaptures {

    private final Map<CaptureId, Capture> captures = new LinkedHashMap<>();
    private final Map<CaptureId, Long> leaves = new HashMap<>();
    private final Map<URI, Capture> pictures = new HashMap<>();

    void keep(Change.Captured captured) {
        captures.putIfAbsent(captured.capture().id(), captured.capture());
        captured.leaf().ifPresent(leaf -> leaves.put(captured.capture().id(), leaf));
    }

    void keep(Change.Pictured pictured) {
        pictures.put(pictured.at(), pictured.capture());
    }

    int count() {
        return captures.size();
    }

    Optional<Capture> capture(CaptureId id) {
        return Optional.ofNullable(captures.get(id));
    }

    OptionalLong leaf(CaptureId id) {
        Long leaf = leaves.get(id);
        return leaf == null ? OptionalLong.empty() : OptionalLong.of(leaf);
    }

    List<Capture> captures(Optional<CaptureId> after, int limit) {
        return captures.values().stream()
                .filter(capture -> after.isEmpty()
                        || capture.id().toString().compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(capture -> capture.id().toString()))
                .limit(limit)
                .toList();
    }

    Optional<Capture> latest(URI at) {
        return captures.values().stream()
                .filter(capture -> capture.uri().equals(at) && capture.status() / 100 == 2)
                .max(Comparator.comparing(Capture::at));
    }

    List<Capture> captures(URI at, int limit) {
        return captures.values().stream()
                .filter(capture -> capture.uri().equals(at))
                .sorted(Comparator.comparing(Capture::at))
                .limit(limit)
                .toList();
    }

    Map<URI, Capture> pictures(Collection<URI> addresses) {
        return addresses.stream()
                .distinct()
                .filter(pictures::containsKey)
                .collect(Collectors.toMap(at -> at, pictures::get));
    }

    Map<String, Long> warcResume() {
        Map<String, Long> starts = new HashMap<>();
        for (String file : warcEnds().keySet()) {
            starts.put(
                    file,
                    captures.values().stream()
                            .map(Capture::where)
                            .filter(where -> where.file().equals(file))
                            .map(WarcPosition::offset)
                            .sorted(Comparator.reverseOrder())
                            .skip(Archive.MAX_UNREGISTERED)
                            .findFirst()
                            .orElse(0L));
        }
        return starts;
    }

    Map<String, Long> warcEnds() {
        Map<String, Long> ends = new HashMap<>();
        for (Capture capture : captures.values()) {
            ends.merge(
                    capture.where().file(),
                    capture.where().offset() + capture.where().length(),
                    Math::max);
        }
        return ends;
    }
}
