package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no browser sends them, straight into the socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    private static final int PATIENCE = 10_000;

    private TestSite site;

    @BeforeAll
    void open() {
        site = TestSite.of(new SampleArchive());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?after=x",
                "/?after=1-2",
                "/?after=99999999999999999999-0000000000000",
                "/?after=999999999999999-0000000000000",
                "/outlet/manar?after=%ff%fe",
                "/search?q=a&outlet=NO",
                "/search?q=a&language=zh-Hans",
                "/search?q=a&page=0",
                "/search?q=a&page=101",
                "/search?q=a&page=x"
            })
    void senselessQueriesAreToldSo(String path) throws IOException {
        assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("That makes no sense here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%",
                "/%zz",
                "//",
                "///evil.example",
                "/article/%2f",
                "/a;b=c",
                "/;",
                "/outlet/manar;jsessionid=1",
                "/%E4%B8%AD",
                "/\\..\\x",
                "/article//",
                "/./",
                "/search/feed.rss/x",
                "*",
                "http://evil.example/",
                "/a%0d%0aSet-Cookie:x=1"
            })
    void weirdPathsAreTurnedAwayInTheHousesStyle(String path) throws IOException {
        String answer = ask("GET " + path + " HTTP/1.1\r\nHost: a\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 (200|400|404) .*")
                .contains("Content-Security-Policy: default-src 'none'");
        assertThat(answer).contains("The Test Archive</a>").doesNotContain("Set-Cookie", "Jetty", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%",
                "/search?q=%zz%f",
                "/search?q=%ff%fe%00",
                "/search?q=%F0%9F%98%80",
                "/search?q=+",
                "/search?%3D=&&&=",
                "/search?q[]=1",
                "/search?q=%3Cscript%3E",
                "/?after=",
                "/?junk",
                "/search?q=a&q=b&page=1",
                "/?%61fter=zzz%",
                "/search?q=\"()*-+:^~&outlet=&language="
            })
    void oddQueriesAreRead(String path) throws IOException {
        String answer = ask("GET " + path.replace("\"", "%22") + " HTTP/1.1\r\nHost: a\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400) .*").doesNotContain("<script>");
    }

    @Test
    void hugeRequestsAreRefused() throws IOException {
        assertThat(ask("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("Too long");
        assertThat(ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("Too long");
    }

    @Test
    void longQueriesAreRead() throws IOException {
        assertThat(ask("GET /search?q=" + "wort+".repeat(500) + " HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("The query was too long.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n",
                "\u0000\u0001\u0002\r\n",
                "G@T / HTTP/1.1\r\nHost: a\r\n",
                "GET  HTTP/1.1\r\nHost: a\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: what\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=5-1\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: ;;;,,,q=\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"\"\"W/,,\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nCookie: $Version=;;=\u0001\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\n"
            })
    void brokenRequestsNeverBreakTheServer(String head) throws IOException {
        assertThat(ask(head)).doesNotContain("HTTP/1.1 500", "Exception");
        assertThat(site.get("/").status()).isEqualTo(200);
    }

    @Test
    void noRandomAddressBreaksTheServer() throws IOException {
        Random random = new Random(20261123);
        String[] parts = {
            "/",
            "article",
            "outlet",
            "day",
            "month",
            "search",
            "evidence",
            "picture",
            "feed.rss",
            "..",
            "%00",
            "%ff",
            "?",
            "&",
            "=",
            "after",
            "2026-11-20",
            "-",
            "q",
            "999999999",
            "0000000000000",
            "\u00e9",
            ".xml",
            "sitemap",
            "manar",
            "version",
            ";",
            "+"
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder path = new StringBuilder("/");
            random.ints(1 + random.nextInt(8), 0, parts.length).forEach(part -> path.append(parts[part]));
            assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: a\r\n"))
                    .as(path.toString())
                    .doesNotContainPattern("HTTP/1.1 5\\d\\d");
        }
    }

    /** The whole answer, head and body. */
    private String ask(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
