package dateline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers of one HTTP message, in their order, repeats kept. Names compare without case (RFC 9110 5.1). */
public record Headers(List<Header> lines) {

    private static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    public static Headers none() {
        return NONE;
    }

    public static Headers of(Map<String, String> byName) {
        return new Headers(byName.entrySet().stream()
                .map(e -> new Header(e.getKey(), e.getValue()))
                .toList());
    }

    /** The value of the first header of that name. */
    public Optional<String> first(String name) {
        for (Header line : lines) {
            if (line.name().equalsIgnoreCase(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all headers of that name, in order; empty when there is none. */
    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }
}
