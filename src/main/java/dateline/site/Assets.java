package dateline.site;

import dateline.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The site's few files of its own. The stylesheet's name holds its hash, so that browsers may keep it for ever. */
final class Assets {

    private static final String ICON = "favicon.svg";
    private static final String OLD_ICON = "favicon.ico";
    private static final String STYLE_PREFIX = "style-";

    /** @param mediaType with its charset */
    record Asset(String mediaType, byte[] bytes) {}

    private final String styleName;
    private final Map<String, Asset> byName;

    private Assets(byte[] style, byte[] icon, byte[] oldIcon) {
        this.styleName = STYLE_PREFIX + Sha256.hex(style).substring(0, 16) + ".css";
        this.byName = Map.of(
                styleName, new Asset("text/css; charset=utf-8", style),
                ICON, new Asset("image/svg+xml", icon),
                OLD_ICON, new Asset("image/x-icon", oldIcon));
    }

    /** Reads them from the class path, once. */
    static Assets load() {
        return new Assets(read("style.css"), read(ICON), read(OLD_ICON));
    }

    static boolean isName(String name) {
        return name.equals(ICON) || name.equals(OLD_ICON) || (name.startsWith(STYLE_PREFIX) && name.endsWith(".css"));
    }

    Optional<Asset> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The stylesheet's address. */
    String style() {
        return "/" + styleName;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
