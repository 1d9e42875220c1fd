package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.ArticleJson;
import dateline.archive.VersionLine;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.Channel;
import dateline.model.Image;
import dateline.model.Outlet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An archive as JSON, an object a line, in UTF-8: first the archive itself, then its outlets, then its articles in the
 * order of their last change, each with all versions and the digests of their captures. {@code docs/export.md} describes
 * the fields.
 */
public final class ArticleLines {

    static final int SCHEMA = 1;

    private static final int PAGE = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private ArticleLines() {}

    /** How much was written. */
    public record Written(long outlets, long articles, long versions) {}

    /**
     * Writes the whole archive. Another process may go on meanwhile: what it changes may stand twice, the later the
     * fuller, or not at all.
     *
     * @throws IOException what the stream throws
     */
    public static Written write(Archive archive, Instant now, OutputStream out) throws IOException {
        line(
                out,
                JSON.createObjectNode()
                        .put("kind", "archive")
                        .put("schema", SCHEMA)
                        .put("made", now.toString()));
        List<Outlet> outlets = archive.outlets();
        for (Outlet outlet : outlets) {
            line(out, outlet(outlet));
        }
        long articles = 0;
        long versions = 0;
        List<Archive.Touched> touched = archive.touched(0, PAGE);
        while (!touched.isEmpty()) {
            for (Archive.Touched each : touched) {
                List<VersionLine> lines = archive.versions(each.article());
                line(out, article(archive, each.article(), lines));
                articles++;
                versions += lines.size();
            }
            touched = archive.touched(touched.getLast().mark(), PAGE);
        }
        return new Written(outlets.size(), articles, versions);
    }

    private static void line(OutputStream out, ObjectNode json) throws IOException {
        out.write(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static ObjectNode outlet(Outlet outlet) {
        ObjectNode json = JSON.createObjectNode()
                .put("kind", "outlet")
                .put("id", outlet.id().value())
                .put("name", outlet.name())
                .put("home", outlet.home().toString());
        outlet.language().ifPresent(language -> json.put("language", language));
        ArrayNode feeds = json.putArray("feeds");
        for (Channel channel : outlet.channels()) {
            feeds.add(channel.at().toString());
        }
        return json;
    }

    private static ObjectNode article(Archive archive, ArticleId id, List<VersionLine> lines) {
        ObjectNode json = JSON.createObjectNode().put("kind", "article").put("id", id.toString());
        ArrayNode versions = json.putArray("versions");
        Set<URI> pictures = new LinkedHashSet<>();
        for (VersionLine line : lines) {
            archive.article(id, line.number()).ifPresent(article -> {
                ObjectNode version = versions.addObject().put("at", line.at().toString());
                version.set("article", JSON.readTree(ArticleJson.write(article)));
                archive.capture(article.evidence()).ifPresent(capture -> version.set("capture", capture(capture)));
                pictures(article, pictures);
            });
        }
        ArrayNode kept = json.putArray("pictures");
        for (Map.Entry<URI, Capture> picture : archive.pictures(pictures).entrySet()) {
            ObjectNode node = kept.addObject().put("at", picture.getKey().toString());
            node.set("capture", capture(picture.getValue()));
        }
        return json;
    }

    private static void pictures(Article article, Set<URI> into) {
        article.lead().get().map(Image::at).ifPresent(into::add);
        Bodies.pictures(article.body()).stream().map(Image::at).forEach(into::add);
    }

    private static ObjectNode capture(Capture capture) {
        return JSON.createObjectNode()
                .put("id", capture.id().toString())
                .put("uri", capture.uri().toString())
                .put("at", capture.at().toString())
                .put("status", capture.status())
                .put("sha256", capture.sha256())
                .put("mediaType", capture.mediaType())
                .put("file", capture.where().file())
                .put("offset", capture.where().offset())
                .put("length", capture.where().length());
    }
}
