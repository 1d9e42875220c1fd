package dateline.page;

import dateline.model.Image;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads a picture's address off its tag, lazy-loading habits included; pixels that count readers are no pictures. */
final class Pictures {

    /** Pixels; anything not larger in both directions is a counter or a spacer. */
    private static final int MIN_SIDE = 3;

    private static final String[] SOURCES = {"data-src", "data-original", "data-lazy-src", "data-full-src", "src"};
    private static final String[] SETS = {"srcset", "data-srcset", "data-lazy-srcset"};
    private static final List<String> COUNTERS = WordFiles.lines("counter-names.txt");

    private Pictures() {}

    static Optional<Image> read(Attrs attrs, Links links) {
        if (isTiny(attrs.get("width")) || isTiny(attrs.get("height"))) {
            return Optional.empty();
        }
        return address(attrs, links)
                .filter(at -> !isCounter(at))
                .map(at -> new Image(at, fold(attrs.get("alt")), Optional.empty()));
    }

    /** Whether the tag holds an address with that file's name; told without reading the address. */
    static boolean mayBe(Attrs attrs, String file) {
        for (String name : SOURCES) {
            if (attrs.get(name).contains(file)) {
                return true;
            }
        }
        for (String name : SETS) {
            if (attrs.get(name).contains(file)) {
                return true;
            }
        }
        return false;
    }

    static boolean isTiny(String side) {
        if (side.isEmpty() || side.length() > 4) {
            return false;
        }
        int pixels = 0;
        for (int i = 0; i < side.length(); i++) {
            char c = side.charAt(i);
            if (c < '0' || c > '9') {
                return i > 0 && pixels < MIN_SIDE && c == 'p';
            }
            pixels = pixels * 10 + c - '0';
        }
        return pixels < MIN_SIDE;
    }

    private static Optional<URI> address(Attrs attrs, Links links) {
        for (String name : SOURCES) {
            Optional<URI> at = web(attrs.get(name), links);
            if (at.isPresent()) {
                return at;
            }
        }
        for (String name : SETS) {
            Optional<URI> at = web(firstOfSet(attrs.get(name)), links);
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> web(String written, Links links) {
        return written.isEmpty() || written.startsWith("data:") ? Optional.empty() : links.resolveWeb(written);
    }

    private static String firstOfSet(String set) {
        String first = set.strip();
        int end = first.indexOf(' ');
        return end < 0 ? first : first.substring(0, end);
    }

    private static boolean isCounter(URI at) {
        String path = at.getRawPath() == null ? "" : at.getRawPath();
        int name = path.lastIndexOf('/') + 1;
        for (String counter : COUNTERS) {
            if (path.startsWith(counter, name)) {
                return true;
            }
        }
        return false;
    }

    static String fold(String text) {
        return text.isEmpty() ? text : text.strip().replaceAll("\\s{1,1000}", " ");
    }
}
