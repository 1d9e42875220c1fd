package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;

/**
 * What the libraries cost that a round cannot do without, with nothing of ours around them: packing what was answered, a
 * row and an index document an entry, and for a page the parse of its HTML. In a new program, as the round is.
 */
final class Floor {

    private static final int FEEDS = 500;
    private static final int ENTRIES = 50;
    private static final int PAGES = 5_000;
    private static final int PAGE_CHARS = 60_000;
    private static final int BATCH = 500;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Floor() {}

    /** @param args make DIR, which writes what the others read; or start DIR, feeds DIR, pages DIR */
    public static void main(String[] args) throws IOException, GeneralSecurityException, SQLException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "make" -> make(folder);
            case "feeds" -> feeds(folder);
            default -> pages(folder);
        }
    }

    private static void make(Path folder) throws IOException {
        List<byte[]> feeds = new FeedPress().feeds(FEEDS, ENTRIES);
        for (int i = 0; i < FEEDS; i++) {
            Files.write(folder.resolve(i + ".xml"), feeds.get(i));
            String[] entries = new String(feeds.get(i), StandardCharsets.UTF_8).split("<(?:item|entry)>", -1);
            StringBuilder texts = new StringBuilder();
            for (int n = 1; n < entries.length; n++) {
                String html =
                        entries[n].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
                texts.append(Jsoup.parse(html).text()).append('\n');
            }
            Files.writeString(folder.resolve(i + ".txt"), texts);
            Files.writeString(folder.resolve(i + ".html"), page(texts.toString().split("\n", -1)));
        }
    }

    private static void feeds(Path folder) throws IOException, GeneralSecurityException, SQLException {
        double start = spent();
        for (int i = 0; i < FEEDS; i++) {
            pack(Files.readAllBytes(folder.resolve(i + ".xml")), folder.resolve(i + ".gz"));
        }
        double packed = spent();
        rows(folder);
        double written = spent();
        index(folder);
        double all = spent();
        int entries = FEEDS * ENTRIES;
        System.out.printf("%,d entries of %d feeds in a new program, CPU s%n", entries, FEEDS);
        System.out.printf("  start of the virtual machine     %6.2f%n", start);
        System.out.printf("  feeds packed and hashed          %6.2f%n", packed - start);
        System.out.printf("  a row an entry, SQLite           %6.2f%n", written - packed);
        System.out.printf("  a document an entry, Lucene      %6.2f%n", all - written);
        System.out.printf("  all                              %6.2f   %,.0f entries per CPU s%n", all, entries / all);
    }

    private static void pages(Path folder) throws IOException, GeneralSecurityException, SQLException {
        double start = spent();
        int nodes = 0;
        for (int i = 0; i < PAGES; i++) {
            byte[] page = Files.readAllBytes(folder.resolve(i % FEEDS + ".html"));
            pack(page, folder.resolve("page.gz"));
            nodes += Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
        }
        double parsed = spent();
        rows(folder);
        index(folder);
        double kept = spent() - parsed;
        if (nodes < PAGES) {
            throw new IllegalStateException("pages without nodes");
        }
        double page = (parsed - start) / PAGES;
        double entry = kept / (FEEDS * ENTRIES);
        System.out.printf("%,d pages of %d KB in a new program, CPU ms each%n", PAGES, PAGE_CHARS / 1000);
        System.out.printf("  packed, hashed, parsed by jsoup  %6.2f%n", page * 1000);
        System.out.printf("  a row and a document             %6.2f%n", entry * 1000);
        System.out.printf(
                "  all                              %6.2f   %,.0f pages per CPU s%n",
                (page + entry) * 1000, 1 / (page + entry));
    }

    private static String page(String[] texts) {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><title>A page</title></head><body><main>");
        for (int i = 0; page.length() < PAGE_CHARS; i++) {
            page.append("<div class=\"block\"><h2>Part <a href=\"/part/")
                    .append(i)
                    .append("\">")
                    .append(i);
            for (String sentence : texts[i % texts.length].split("(?<=\\.) ", -1)) {
                page.append("</a></h2><p class=\"text\">").append(sentence).append("</p>");
            }
            page.append("</div>\n");
        }
        return page.append("</main></body></html>").toString();
    }

    private static void pack(byte[] bytes, Path to) throws IOException, GeneralSecurityException {
        MessageDigest.getInstance("SHA-256").digest(bytes);
        Deflater fastest = new Deflater(Deflater.BEST_SPEED, true);
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(to), fastest)) {
            out.write(bytes);
        } finally {
            fastest.end();
        }
    }

    private static void rows(Path folder) throws IOException, SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + fresh(folder).resolve("rows.db"))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = normal");
                statement.execute("create table article (id integer primary key, guid text unique, text text)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into article (guid, text) values (?, ?)")) {
                int count = 0;
                for (int i = 0; i < FEEDS; i++) {
                    for (String text : Files.readAllLines(folder.resolve(i + ".txt"))) {
                        insert.setString(1, "urn:feed:" + count);
                        insert.setString(2, text);
                        insert.executeUpdate();
                        if (++count % BATCH == 0) {
                            connection.commit();
                        }
                    }
                }
            }
            connection.commit();
        }
    }

    private static void index(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(fresh(folder).resolve("index"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            int count = 0;
            for (int i = 0; i < FEEDS; i++) {
                for (String text : Files.readAllLines(folder.resolve(i + ".txt"))) {
                    String id = Integer.toString(count++);
                    Document document = new Document();
                    document.add(new StringField("id", id, Store.NO));
                    document.add(new TextField("text", text, Store.NO));
                    writer.updateDocument(new Term("id", id), document);
                }
            }
        }
    }

    private static Path fresh(Path folder) throws IOException {
        return Files.createTempDirectory(folder, "fresh");
    }

    private static double spent() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }
}
