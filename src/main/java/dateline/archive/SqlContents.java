package dateline.archive;

import dateline.model.OutletId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what the archive holds, for readers. */
final class SqlContents {

    private final Sql sql;

    SqlContents(Sql sql) {
        this.sql = sql;
    }

    Contents contents() {
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
}
