package dateline.cli.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The outlets' pictures at {@code /media/SCENE-NUMBER.png}: drawn when first asked for, the same every time. */
final class Gallery {

    private static final Pattern PATH = Pattern.compile("/media/([a-z]{1,9})-([0-9]{1,3})\\.png");
    private static final Instant DRAWN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Document> drawn = new ConcurrentHashMap<>();

    Optional<Document> at(String path) {
        var named = PATH.matcher(path);
        if (!named.matches()) {
            return Optional.empty();
        }
        return scene(named.group(1))
                .map(scene -> drawn.computeIfAbsent(
                        path, _ -> picture(new Painter(scene, Integer.parseInt(named.group(2))).png())));
    }

    private static Optional<Scene> scene(String name) {
        for (Scene scene : Scene.values()) {
            if (scene.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }

    private static Document picture(byte[] png) {
        return new Document(200, "image/png", png, "", DRAWN);
    }
}
