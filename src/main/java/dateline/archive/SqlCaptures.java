package dateline.archive;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads captures, by id, address and place. */
final class SqlCaptures {

    private static final String CAPTURE_COLUMNS =
            "select c.id, c.uri, c.at, c.status, c.sha256, c.media_type, c.file, c.start, c.length";
    private static final String CAPTURE = CAPTURE_COLUMNS + " from capture c ";

    private final Sql sql;

    SqlCaptures(Sql sql) {
        this.sql = sql;
    }

    Optional<Capture> capture(CaptureId id) {
        return sql.first(CAPTURE + "where c.id = ?", SqlCaptures::capture, id);
    }

    Optional<Capture> latest(URI at) {
        return sql.first(
                CAPTURE + "where c.uri = ? and c.status between 200 and 299 order by c.at desc limit 1",
                SqlCaptures::capture,
                at);
    }

    OptionalLong leaf(CaptureId id) {
        return sql.first(
                        "select leaf from capture where id = ? and leaf is not null",
                        row -> OptionalLong.of(row.getLong(1)),
                        id)
                .orElse(OptionalLong.empty());
    }

    List<Capture> captures(URI at, int limit) {
        return sql.all(CAPTURE + "where c.uri = ? order by c.at limit ?", SqlCaptures::capture, at, limit);
    }

    List<Capture> captures(Optional<CaptureId> after, int limit) {
        return sql.all(
                CAPTURE + "where c.id > ? order by c.id limit ?",
                SqlCaptures::capture,
                after.map(CaptureId::toString).orElse(""),
                limit);
    }

    private static Capture capture(ResultSet row) throws SQLException {
        return new Capture(
                new CaptureId(UUID.fromString(row.getString(1))),
                URI.create(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                new WarcPosition(row.getString(7), row.getLong(8), row.getLong(9)));
    }

    Map<URI, Capture> pictures(Collection<URI> addresses) {
        Map<URI, Capture> found = new HashMap<>();
        for (List<URI> chunk : Sql.chunks(List.copyOf(addresses))) {
            sql.all(
                            CAPTURE_COLUMNS + ", p.at from capture c join picture p on p.capture = c.id where p.at in ("
                                    + Sql.marks(chunk.size()) + ")",
                            row -> Map.entry(URI.create(row.getString(10)), capture(row)),
                            chunk.toArray())
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    Map<String, Long> warcResume() {
        Map<String, Long> starts = new HashMap<>();
        warcEnds()
                .keySet()
                .forEach(file -> starts.put(
                        file,
                        sql.number(
                                "select start from capture where file = ? order by start desc limit 1 offset ?",
                                file,
                                Archive.MAX_UNREGISTERED)));
        return starts;
    }

    Map<String, Long> warcEnds() {
        Map<String, Long> ends = new HashMap<>();
        sql.all(
                        "select file, max(start + length) from capture group by file",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> ends.put(each.getKey(), each.getValue()));
        return ends;
    }
}
