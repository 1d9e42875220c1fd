package dateline.archive;

import com.zaxxer.hikari.HikariDataSource;
import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Channel;
import dateline.model.Credit;
import dateline.model.Moment;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.WarcPosition;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** An archive in SQL tables. What differs from store to store is how its connections are made. */
final class SqlArchive implements Archive {

    /** Names in one {@code in (…)}. */
    private static final int CHUNK = 500;

    private static final String LINE = """
        select a.id, a.outlet, o.name, a.canonical, a.headline, a.credit, a.place, a.published, a.ordered, a.language,
          a.teaser, a.source, a.version from article a left join outlet o on o.id = a.outlet
        """;
    private static final String CAPTURE_COLUMNS =
            "select c.id, c.uri, c.at, c.status, c.sha256, c.media_type, c.file, c.start, c.length";
    private static final String CAPTURE = CAPTURE_COLUMNS + " from capture c ";

    private static final String CHANNEL = """
        select at, outlet, asked, etag, last_modified, due, every, failures, trouble, answered, moving_to,
          moving_rounds from channel\
        """;
    private static final String OWED = "select kind, at, article, due, tries, trouble from owed";

    private static final String REMOVAL = "select article, at, reason, note from removal";
    private static final String HAPPENING =
            "select number, article, version, at, first_seen, outlet, canonical, source, evidence, entry from journal";

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Sql sql;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong mark;
    private final AtomicLong generation = new AtomicLong();

    /**
     * @param writer one connection
     * @param readers the same store, any number of connections
     */
    SqlArchive(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
        this.sql = new Sql(readers);
        this.mark = new AtomicLong(sql.number("select max(mark) from article"));
    }

    @Override
    public long commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return mark.get();
        }
        long newest;
        turn.lock();
        try (Connection connection = writer.getConnection()) {
            newest = transact(connection, changes);
        } catch (SQLException e) {
            throw new ArchiveException("the archive cannot be written: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
        if (changes.stream().anyMatch(SqlArchive::readersSee)) {
            generation.incrementAndGet();
        }
        return newest;
    }

    private long transact(Connection connection, List<Change> changes) throws SQLException {
        connection.setAutoCommit(false);
        try (Commit commit = new Commit(connection, mark.get())) {
            long newest = commit.write(changes);
            connection.commit();
            mark.set(newest);
            return newest;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean readersSee(Change change) {
        return switch (change) {
            case Change.Met _, Change.Stored _, Change.Rebuilt _, Change.Pictured _ -> true;
            case Change.TakenDown _, Change.Witnessed _, Change.TakenBack _ -> true;
            case Change.Followed _,
                    Change.Left _,
                    Change.Asked _,
                    Change.Captured _,
                    Change.Noted _,
                    Change.Wanted _,
                    Change.Settled _ -> false;
        };
    }

    @Override
    public List<Outlet> outlets() {
        Map<OutletId, List<Channel>> channels = new HashMap<>();
        sql.all(
                        "select outlet, at from channel order by number",
                        row -> Map.entry(
                                new OutletId(row.getString(1)), new Channel.Feed(URI.create(row.getString(2)))))
                .forEach(each -> channels.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return sql.all("select id, name, home, language from outlet order by name, id", row -> {
            OutletId id = new OutletId(row.getString(1));
            return new Outlet(
                    id,
                    row.getString(2),
                    URI.create(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    channels.getOrDefault(id, List.of()));
        });
    }

    @Override
    public Optional<Outlet> outlet(OutletId id) {
        List<Channel> channels = sql.all(
                "select at from channel where outlet = ? order by number",
                row -> new Channel.Feed(URI.create(row.getString(1))),
                id.value());
        return sql.first(
                "select name, home, language from outlet where id = ?",
                row -> new Outlet(
                        id,
                        row.getString(1),
                        URI.create(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        channels),
                id.value());
    }

    @Override
    public Listing list(Scope scope, Optional<Cursor> after, int limit) {
        int wanted = Math.clamp(limit, 1, MAX_LINES);
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        where(scope, where, values);
        after.ifPresent(place -> {
            where.add("(a.ordered < ? or (a.ordered = ? and a.id < ?))");
            values.addAll(List.of(
                    place.order().toEpochMilli(),
                    place.order().toEpochMilli(),
                    place.id().value()));
        });
        values.add(wanted + 1);
        List<Line> lines = sql.all(
                LINE + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by a.ordered desc, a.id desc limit ?",
                SqlArchive::line,
                values.toArray());
        if (lines.size() <= wanted) {
            return new Listing(lines, Optional.empty());
        }
        Line last = lines.get(wanted - 1);
        return new Listing(lines.subList(0, wanted), Optional.of(new Cursor(last.order(), last.id())));
    }

    private static void where(Scope scope, List<String> where, List<Object> values) {
        switch (scope) {
            case Scope.Everything _ -> {}
            case Scope.OfOutlet of -> {
                where.add("a.outlet = ?");
                values.add(of.outlet().value());
            }
            case Scope.InLanguage in -> {
                where.add("a.main_language = ?");
                values.add(in.tag());
            }
            case Scope.OnDay on -> between(on.day(), on.day().plusDays(1), where, values);
            case Scope.InMonth in ->
                between(in.month().atDay(1), in.month().plusMonths(1).atDay(1), where, values);
        }
    }

    private static void between(LocalDate from, LocalDate to, List<String> where, List<Object> values) {
        where.add("a.ordered >= ? and a.ordered < ?");
        values.add(from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        values.add(to.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    @Override
    public List<Line> lines(List<ArticleId> ids) {
        Map<ArticleId, Line> found = new HashMap<>();
        for (List<ArticleId> chunk : chunks(ids)) {
            sql.all(
                            LINE + " where a.id in (" + Sql.marks(chunk.size()) + ")",
                            SqlArchive::line,
                            chunk.stream().map(ArticleId::value).toArray())
                    .forEach(line -> found.put(line.id(), line));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        OutletId outlet = new OutletId(row.getString(2));
        String credit = row.getString(6);
        return new Line(
                new ArticleId(row.getLong(1)),
                outlet,
                Optional.ofNullable(row.getString(3)).orElse(outlet.value()),
                URI.create(row.getString(4)),
                row.getString(5),
                credit.isEmpty() ? new Credit(List.of(), Optional.empty()) : ArticleJson.readCredit(credit),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)).flatMap(Moment::parse),
                Instant.ofEpochMilli(row.getLong(9)),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                ArticleJson.readSource(row.getString(12)),
                row.getInt(13));
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return sql.first(
                "select data from version where article = ? order by number desc limit 1",
                row -> ArticleJson.read(row.getString(1)),
                id.value());
    }

    @Override
    public Optional<Article> article(ArticleId id, int version) {
        return sql.first(
                "select data from version where article = ? and number = ?",
                row -> ArticleJson.read(row.getString(1)),
                id.value(),
                version);
    }

    @Override
    public List<VersionLine> versions(ArticleId id) {
        return sql.all(
                "select number, at, headline, evidence from version where article = ? order by number",
                row -> new VersionLine(
                        row.getInt(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        new CaptureId(UUID.fromString(row.getString(4)))),
                id.value());
    }

    @Override
    public Optional<Capture> capture(CaptureId id) {
        return sql.first(CAPTURE + "where c.id = ?", SqlArchive::capture, id);
    }

    @Override
    public OptionalLong leaf(CaptureId id) {
        return sql.first(
                        "select leaf from capture where id = ? and leaf is not null",
                        row -> OptionalLong.of(row.getLong(1)),
                        id)
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<Capture> latest(URI at) {
        return sql.first(
                CAPTURE + "where c.uri = ? and c.status between 200 and 299 order by c.at desc limit 1",
                SqlArchive::capture,
                at);
    }

    @Override
    public List<Capture> captures(Optional<CaptureId> after, int limit) {
        return sql.all(
                CAPTURE + "where c.id > ? order by c.id limit ?",
                SqlArchive::capture,
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

    @Override
    public Map<URI, Capture> pictures(Collection<URI> addresses) {
        Map<URI, Capture> found = new HashMap<>();
        for (List<URI> chunk : chunks(List.copyOf(addresses))) {
            sql.all(
                            CAPTURE_COLUMNS + ", p.at from capture c join picture p on p.capture = c.id where p.at in ("
                                    + Sql.marks(chunk.size()) + ")",
                            row -> Map.entry(URI.create(row.getString(10)), capture(row)),
                            chunk.toArray())
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    @Override
    public Contents contents() {
        return new Contents(
                sql.number("select count(*) from article"),
                sql.number("select count(*) from capture"),
                sql.all(
                        """
                        select o.id, o.name, (select count(*) from article a where a.outlet = o.id)
                        from outlet o order by o.name, o.id
                        """,
                        row -> new Contents.OfOutlet(new OutletId(row.getString(1)), row.getString(2), row.getLong(3))),
                sql.all("""
                    select main_language, count(*) from article where main_language <> ''
                    group by main_language order by 2 desc, 1
                    """, row -> new Contents.OfLanguage(row.getString(1), row.getLong(2))),
                months());
    }

    /** Steps from month to month along the index, so that the cost grows with the months and not with the articles. */
    private List<Contents.OfMonth> months() {
        List<Contents.OfMonth> months = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (true) {
            Optional<Long> newest = sql.first(
                    "select ordered from article where ordered < ? order by ordered desc limit 1",
                    row -> row.getLong(1),
                    before);
            if (newest.isEmpty()) {
                return months;
            }
            YearMonth month = YearMonth.from(Instant.ofEpochMilli(newest.get()).atOffset(ZoneOffset.UTC));
            long start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            months.add(new Contents.OfMonth(
                    month,
                    sql.number("select count(*) from article where ordered >= ? and ordered < ?", start, before)));
            before = start;
        }
    }

    @Override
    public List<ChannelState> channels() {
        return sql.all(CHANNEL + " order by number", SqlArchive::state);
    }

    @Override
    public List<ChannelState> due(Instant now) {
        return sql.all(CHANNEL + " where due <= ? order by due, number", SqlArchive::state, now.toEpochMilli());
    }

    private static ChannelState state(ResultSet row) throws SQLException {
        int rounds = row.getInt(12);
        return new ChannelState(
                URI.create(row.getString(1)),
                new OutletId(row.getString(2)),
                URI.create(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                Duration.ofMillis(row.getLong(7)),
                row.getInt(8),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getObject(10)).map(_ -> instant(row, 10)),
                Optional.ofNullable(row.getString(11)).map(to -> new ChannelState.Moving(URI.create(to), rounds)));
    }

    private static Instant instant(ResultSet row, int column) {
        try {
            return Instant.ofEpochMilli(row.getLong(column));
        } catch (SQLException e) {
            throw Sql.unreadable(e);
        }
    }

    @Override
    public Map<String, Entered> entered(URI channel, Collection<String> keys) {
        Map<String, Entered> found = new HashMap<>();
        Optional<Long> number = sql.first("select number from channel where at = ?", row -> row.getLong(1), channel);
        if (number.isEmpty()) {
            return found;
        }
        for (List<String> chunk : chunks(List.copyOf(keys))) {
            List<Object> values = new ArrayList<>(chunk.size() + 1);
            values.add(number.get());
            values.addAll(chunk);
            sql.all(
                            "select name, print, article from entry where channel = ? and name in ("
                                    + Sql.marks(chunk.size()) + ")",
                            row -> new Entered(row.getString(1), row.getLong(2), new ArticleId(row.getLong(3))),
                            values.toArray())
                    .forEach(entry -> found.put(entry.key(), entry));
        }
        return found;
    }

    @Override
    public List<String> owedHosts(Instant due) {
        return sql.all(
                "select host from owed where due <= ? group by host order by host",
                row -> row.getString(1),
                due.toEpochMilli());
    }

    @Override
    public List<Owed> owed(String host, Instant due, int limit) {
        return sql.all(
                OWED + " where host = ? and due <= ? order by due, at limit ?",
                SqlArchive::owed,
                host,
                due.toEpochMilli(),
                limit);
    }

    @Override
    public boolean stands(Owed owed) {
        return sql.number(
                        "select count(*) from owed where kind = ? and at = ? and article = ? and due = ?",
                        owed.kind(),
                        owed.at(),
                        owed.article().value(),
                        owed.due().toEpochMilli())
                > 0;
    }

    @Override
    public boolean stands(ChannelState state) {
        return sql.number(
                        "select count(*) from channel where at = ? and due = ?",
                        state.at(),
                        state.due().toEpochMilli())
                > 0;
    }

    @Override
    public List<Owed> owedInTrouble(int limit) {
        return sql.all(OWED + " where tries > 0 order by due, at limit ?", SqlArchive::owed, limit);
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                Owed.Kind.valueOf(row.getString(1)),
                URI.create(row.getString(2)),
                new ArticleId(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5),
                Optional.ofNullable(row.getString(6)));
    }

    @Override
    public Counts counts() {
        return new Counts(
                sql.number("select count(*) from article"),
                sql.number("select count(*) from capture"),
                sql.number("select count(*) from channel"),
                sql.number("select count(*) from channel where failures > 0"),
                owedCount(Owed.Kind.PAGE),
                owedCount(Owed.Kind.PICTURE));
    }

    @Override
    public long owedCount(Owed.Kind kind) {
        return sql.number("select count(*) from owed where kind = ?", kind);
    }

    @Override
    public List<Capture> captures(URI at, int limit) {
        return sql.all(CAPTURE + "where c.uri = ? order by c.at limit ?", SqlArchive::capture, at, limit);
    }

    @Override
    public Set<ArticleId> removed(Collection<ArticleId> articles) {
        Set<ArticleId> removed = new HashSet<>();
        for (List<ArticleId> chunk : chunks(List.copyOf(articles))) {
            removed.addAll(sql.all(
                    "select article from removal where article in (" + Sql.marks(chunk.size()) + ")",
                    row -> new ArticleId(row.getLong(1)),
                    chunk.stream().map(ArticleId::value).toArray()));
        }
        return removed;
    }

    @Override
    public List<Withheld> withheld(ArticleId article) {
        return sql.all(
                "select capture, alone from withheld where article = ? order by capture",
                row -> new Withheld(new CaptureId(UUID.fromString(row.getString(1))), row.getInt(2) == 1),
                article.value());
    }

    @Override
    public List<Removal> unwitnessed() {
        return sql.all(REMOVAL + " where witnessed = 0 order by at", SqlArchive::removal);
    }

    @Override
    public Optional<Removal> removal(ArticleId id) {
        return sql.first(REMOVAL + " where article = ?", SqlArchive::removal, id.value());
    }

    @Override
    public Optional<Hidden> hidden(CaptureId id) {
        return sql.first(
                "select r.article, r.at, r.reason, r.note, w.alone from removal r join withheld w on w.article ="
                        + " r.article where w.capture = ? order by w.alone desc, r.at",
                row -> new Hidden(removal(row), row.getInt(5) == 1),
                id);
    }

    private static Removal removal(ResultSet row) throws SQLException {
        return new Removal(
                new ArticleId(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4));
    }

    @Override
    public List<Happening> happenings(long after, int limit) {
        return sql.all(HAPPENING + " where number > ? order by number limit ?", SqlArchive::happening, after, limit);
    }

    @Override
    public List<Happening> happenings(ArticleId article) {
        return sql.all(HAPPENING + " where article = ? order by number", SqlArchive::happening, article.value());
    }

    @Override
    public long newestHappening() {
        return sql.number("select max(number) from journal");
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong(1),
                new ArticleId(row.getLong(2)),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                new OutletId(row.getString(6)),
                URI.create(row.getString(7)),
                ArticleJson.readSource(row.getString(8)),
                new CaptureId(UUID.fromString(row.getString(9))),
                Optional.ofNullable(row.getString(10)));
    }

    @Override
    public List<Touched> touched(long afterMark, int limit) {
        return sql.all(
                "select mark, id from article where mark > ? order by mark limit ?",
                row -> new Touched(row.getLong(1), new ArticleId(row.getLong(2))),
                afterMark,
                limit);
    }

    @Override
    public Map<String, Long> warcResume() {
        Map<String, Long> starts = new HashMap<>();
        warcEnds()
                .keySet()
                .forEach(file -> starts.put(
                        file,
                        sql.number(
                                "select start from capture where file = ? order by start desc limit 1 offset ?",
                                file,
                                MAX_UNREGISTERED)));
        return starts;
    }

    @Override
    public Map<String, Long> warcEnds() {
        Map<String, Long> ends = new HashMap<>();
        sql.all(
                        "select file, max(start + length) from capture group by file",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> ends.put(each.getKey(), each.getValue()));
        return ends;
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public Optional<String> check() {
        return sql.first("pragma quick_check(1)", row -> row.getString(1)).filter(line -> !line.equals("ok"));
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
