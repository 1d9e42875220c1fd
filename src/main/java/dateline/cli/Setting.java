package dateline.cli;

import java.util.List;
import java.util.Locale;

/**
 * One thing that can be set: in {@code dateline.toml}, or by an environment variable, which wins.
 *
 * @param key {@code "fetch.per-host"}
 * @param standard the value when nobody sets it, as TOML
 * @param doc lines for the settings file
 */
record Setting(String key, Kind kind, String standard, List<String> doc) {

    /** What a value must be. */
    enum Kind {
        TEXT("text in quotation marks"),
        ADDRESS("an http or https address in quotation marks, or \"\""),
        SITE("an http or https address without a path, such as \"https://archive.example\", or \"\""),
        CONTACT("an http, https or mailto: address in quotation marks, or \"\""),
        LISTEN("\"host:port\""),
        NUMBER("a whole number from 1 to 100000"),
        LINES("a whole number from 1 to 200"),
        YES_NO("true or false"),
        TIME("a time such as \"500ms\", \"30s\", \"5m\" or \"1h\""),
        SPAN("a time of more than nothing such as \"500ms\", \"30s\" or \"5m\""),
        SIZE("a size such as \"500KB\", \"10MB\" or \"1GB\""),
        PAGES("\"never\", \"needed\" or \"always\""),
        NAMES("\"off\", \"subjects\" or \"all\""),
        TIMES("a list of at most 20 times such as [\"1h\", \"6h\", \"1d\"], or []"),
        HOSTS("a list such as [\"outlet.local\", \"127.0.0.1:8900\"]"),
        DATABASE("\"postgresql://host:port/name\" without a password, or \"\""),
        ZONE("a time zone such as \"UTC\" or \"Asia/Taipei\"");

        private final String form;

        Kind(String form) {
            this.form = form;
        }

        /** As it is written in the file. */
        String form() {
            return form;
        }

        /** As it is written in a variable or on a command line, where nothing stands in quotation marks. */
        String bare() {
            String words = form.replace(" in quotation marks", "")
                    .replace("or \"\"", "or nothing")
                    .replace("or []", "or nothing");
            return (words.contains("[") ? words.replace("\", \"", ",") : words).replaceAll("[\"\\[\\]]", "");
        }
    }

    /** {@code "DATELINE_FETCH_PER_HOST"} */
    String variable() {
        return "DATELINE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String section() {
        return key.substring(0, key.indexOf('.'));
    }

    String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Every setting, in the order of the file. */
    static List<Setting> all() {
        return List.of(
                new Setting(
                        "site.title",
                        Kind.TEXT,
                        "\"Dateline\"",
                        List.of("Name of the archive, at the head of each page.")),
                new Setting(
                        "site.base-url",
                        Kind.SITE,
                        "\"\"",
                        List.of("Where readers reach the archive, for links in feeds: \"https://archive.example\".")),
                new Setting(
                        "site.contact",
                        Kind.CONTACT,
                        "\"\"",
                        List.of("Where readers and publishers reach who keeps the archive:"
                                + " \"mailto:desk@archive.example\". Shown on About.")),
                new Setting(
                        "site.listen",
                        Kind.LISTEN,
                        "\"127.0.0.1:8080\"",
                        List.of("Where the public pages are served. Put a web server with TLS before it.")),
                new Setting("site.page-size", Kind.LINES, "40", List.of("Articles on one page of a list.")),
                new Setting("site.zone", Kind.ZONE, "\"UTC\"", List.of("Time zone in which times are shown.")),
                new Setting(
                        "operator.listen",
                        Kind.LISTEN,
                        "\"127.0.0.1:8081\"",
                        List.of("Where /healthz, /readyz and /metrics are served. Not for the public.")),
                new Setting(
                        "fetch.contact",
                        Kind.TEXT,
                        "\"\"",
                        List.of("Where an outlet finds who is asking: a page's address or mailto:. Goes into the"
                                + " User-Agent.")),
                new Setting(
                        "fetch.allow",
                        Kind.HOSTS,
                        "[]",
                        List.of(
                                "Hosts that may be asked although their address is loopback or private, or their port"
                                        + " odd,",
                                "as host or host:port. Everything else of that kind is refused.")),
                new Setting(
                        "fetch.delay",
                        Kind.TIME,
                        "\"2s\"",
                        List.of("Between two requests to one host; a Crawl-delay may lengthen it.")),
                new Setting("fetch.per-host", Kind.NUMBER, "1", List.of("Requests to one host at a time.")),
                new Setting("fetch.total", Kind.NUMBER, "32", List.of("Requests to all hosts at a time.")),
                new Setting(
                        "fetch.deadline",
                        Kind.SPAN,
                        "\"30s\"",
                        List.of("The longest that one fetch may take, redirects included.")),
                new Setting("fetch.feed-limit", Kind.SIZE, "\"10MB\"", List.of("The largest feed that is read.")),
                new Setting("fetch.page-limit", Kind.SIZE, "\"10MB\"", List.of("The largest page that is read.")),
                new Setting("fetch.picture-limit", Kind.SIZE, "\"5MB\"", List.of("The largest picture that is kept.")),
                new Setting(
                        "ingest.pages",
                        Kind.PAGES,
                        "\"needed\"",
                        List.of(
                                "When an article's own page is fetched: \"never\", where the feed holds less than the"
                                        + " article",
                                "(\"needed\"), or \"always\".")),
                new Setting(
                        "ingest.pictures",
                        Kind.YES_NO,
                        "true",
                        List.of("Whether pictures of articles are kept and shown.")),
                new Setting(
                        "stories.group",
                        Kind.YES_NO,
                        "true",
                        List.of("Whether articles of one event are grouped into stories, and copies told from reports"
                                + " of their own.")),
                new Setting(
                        "watch.after",
                        Kind.TIMES,
                        "[\"1h\", \"6h\", \"1d\", \"7d\", \"30d\"]",
                        List.of(
                                "How long after its publication an article's page is looked at again, to see whether"
                                        + " it was",
                                "changed or taken away. [] for never; nor is it when pages are never fetched.")),
                new Setting(
                        "names.find",
                        Kind.NAMES,
                        "\"subjects\"",
                        List.of(
                                "In which articles people, places and organisations are found: none (\"off\"), those"
                                        + " that are",
                                "published under a subject (\"subjects\"), or \"all\", which costs 1 to 4 ms of CPU an"
                                        + " article.")),
                new Setting(
                        "capture.file-size",
                        Kind.SIZE,
                        "\"1GB\"",
                        List.of("A WARC file of this size is closed and the next one begun.")),
                new Setting(
                        "custody.timestamps",
                        Kind.ADDRESS,
                        "\"\"",
                        List.of(
                                "A time-stamping authority (RFC 3161) that is asked to stamp the custody log's head:",
                                "\"http://timestamp.example/\". Asked by nobody when empty.")),
                new Setting(
                        "custody.stamp-every",
                        Kind.SPAN,
                        "\"24h\"",
                        List.of("Between two time-stamps; authorities do not like to be asked often.")),
                new Setting(
                        "archive.url",
                        Kind.DATABASE,
                        "\"\"",
                        List.of(
                                "The PostgreSQL database that holds the tables. When it is empty, they are in"
                                        + " archive.db in this",
                                "folder (SQLite). `dateline migrate` moves them from one to the other.")),
                new Setting("archive.user", Kind.TEXT, "\"\"", List.of("Who asks that database.")),
                new Setting(
                        "archive.password-file",
                        Kind.TEXT,
                        "\"\"",
                        List.of("A file whose first line is that user's password; relative to this folder.")));
    }
}
