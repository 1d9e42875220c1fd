package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way of leading a fetcher inside, straight and by redirect; a canary on loopback must never be asked. */
@Timeout(30)
class AddressTricksTest {

    private static final Set<Reason> CLOSED = EnumSet.of(Reason.PRIVATE_ADDRESS, Reason.ADDRESS, Reason.SCHEME);

    /** What a hostile name server says. */
    private static final Map<String, String[]> NAMES = Map.ofEntries(
            Map.entry("localhost", new String[] {"127.0.0.1", "::1"}),
            Map.entry("localhost.localdomain", new String[] {"127.0.0.1"}),
            Map.entry("ip6-localhost", new String[] {"::1"}),
            Map.entry("metadata.google.internal", new String[] {"169.254.169.254"}),
            Map.entry("127.0.0.1.nip.example", new String[] {"127.0.0.1"}),
            Map.entry("private.example", new String[] {"10.1.2.3"}),
            Map.entry("half.example", new String[] {"8.8.8.8", "127.0.0.1"}),
            Map.entry("second.example", new String[] {"8.8.8.8", "9.9.9.9", "1.1.1.1", "4.4.4.4", "192.168.0.1"}),
            Map.entry("mapped.example", new String[] {"::ffff:7f00:1"}),
            Map.entry("nat64.example", new String[] {"64:ff9b::7f00:1"}),
            Map.entry("nat64-local.example", new String[] {"64:ff9b:1::7f00:1"}),
            Map.entry("6to4.example", new String[] {"2002:7f00:1::1"}),
            Map.entry("teredo.example", new String[] {"2001:0:7f00:1::80ff:fffe"}),
            Map.entry("compatible.example", new String[] {"::7f00:1"}),
            Map.entry("ula.example", new String[] {"fd00:ec2::254"}),
            Map.entry("linklocal6.example", new String[] {"fe80::1"}),
            Map.entry("sitelocal6.example", new String[] {"fec0::1"}),
            Map.entry("multicast6.example", new String[] {"ff02::1"}),
            Map.entry("translated.example", new String[] {"::ffff:0:127.0.0.1"}),
            Map.entry("cgnat.example", new String[] {"100.100.100.200"}),
            Map.entry("wire.example", new String[] {"168.63.129.16"}),
            Map.entry("benchmark.example", new String[] {"198.18.0.1"}),
            Map.entry("unspecified.example", new String[] {"0.0.0.0"}),
            Map.entry("unspecified6.example", new String[] {"::"}),
            Map.entry("my_router.example", new String[] {"192.168.1.1"}),
            Map.entry("xn--mnchen-3ya.example", new String[] {"127.0.0.1"}));

    private final LoopbackOutlet canary = new LoopbackOutlet();
    private final LoopbackOutlet outlet = new LoopbackOutlet();

    @AfterEach
    void close() {
        canary.close();
        outlet.close();
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        try {
            return new InetAddress[] {InetAddress.ofLiteral(host)};
        } catch (IllegalArgumentException aName) {
            String[] found = Optional.ofNullable(NAMES.get(host)).orElseThrow(() -> new UnknownHostException(host));
            return Stream.of(found).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        }
    }

    static List<String> tricks() {
        try (InputStream in = AddressTricksTest.class.getResourceAsStream("address-tricks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<URI> uri(String trick) {
        try {
            return Optional.of(URI.create(trick.replace("PORT", Integer.toString(canary.port()))));
        } catch (IllegalArgumentException nobodyCanAskThis) {
            return Optional.empty();
        }
    }

    private Fetched fetch(URI at, Ask.Kind kind) {
        FetchSettings settings =
                FetchSettings.defaults().withAllow(Set.of(outlet.name())).withRobots(false);
        try (Fetcher fetcher = new Fetcher(
                settings, new Notebook(), InstantSource.system(), new FakeSleeper(), AddressTricksTest::names)) {
            return fetcher.fetch(new Ask(at, kind, Optional.empty(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void is_refused_when_asked(String trick) {
        uri(trick).ifPresent(at -> {
            for (Ask.Kind kind : Ask.Kind.values()) {
                assertClosed(fetch(at, kind), trick);
            }
        });
        assertThat(canary.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void is_refused_when_redirected_to(String trick) {
        String location = trick.replace("PORT", Integer.toString(canary.port()));
        outlet.on("/", (_, out) -> {
            out.write(("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return true;
        });
        Fetched fetched = fetch(outlet.at("/"), Ask.Kind.FEED);
        assertThat(canary.connections()).isZero();
        if (fetched instanceof Fetched.Answered stayed) {
            assertThat(stayed.answered().getAuthority()).isEqualTo(outlet.name());
        } else {
            assertThat(fetched).isInstanceOfAny(Fetched.Refused.class, Fetched.Failed.class);
        }
    }

    private static void assertClosed(Fetched fetched, String trick) {
        assertThat(fetched).as(trick).isInstanceOf(Fetched.Refused.class);
        assertThat(((Fetched.Refused) fetched).reason()).as(trick).isIn(CLOSED);
        assertThat(((Fetched.Refused) fetched).why()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(tricks()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_that_changes_between_two_look_ups_does_not_help() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Doorman doorman = new Doorman(Set.of(), _ ->
                new InetAddress[] {InetAddress.ofLiteral(asked.incrementAndGet() == 1 ? "8.8.8.8" : "127.0.0.1")});
        assertThat(doorman.resolve("rebind.example", 80))
                .allMatch(address -> address.getAddress().getHostAddress().equals("8.8.8.8"));
        assertThat(asked).hasValue(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> doorman.resolve("rebind.example", 80)))
                .isInstanceOf(Doorman.Barred.class);
    }

    @Test
    void one_connection_looks_a_name_up_once() {
        AtomicInteger asked = new AtomicInteger();
        Doorman.Names rebinding = _ -> {
            return new InetAddress[] {InetAddress.ofLiteral(asked.incrementAndGet() % 2 == 1 ? "127.0.0.1" : "8.8.8.8")
            };
        };
        FetchSettings settings = FetchSettings.defaults().withAllow(Set.of("outlet.example"));
        try (Fetcher fetcher =
                new Fetcher(settings, new Notebook(), InstantSource.system(), new FakeSleeper(), rebinding)) {
            URI at = URI.create("http://outlet.example:" + outlet.port() + "/");
            assertThat(fetcher.fetch(Ask.feed(at))).isInstanceOf(Fetched.Answered.class);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_name_allowed_with_its_port_is_allowed_there_alone() {
        Fetched there = fetch(outlet.at("/"), Ask.Kind.FEED);
        assertThat(there).isInstanceOf(Fetched.Answered.class);
        assertClosed(fetch(canary.at("/"), Ask.Kind.FEED), "another port");
        assertClosed(fetch(URI.create("http://localhost:" + outlet.port() + "/"), Ask.Kind.FEED), "another name");
    }

    @Test
    void public_addresses_are_let_through() {
        for (String address : new String[] {
            "8.8.8.8", "1.1.1.1", "172.32.0.1", "172.15.255.255", "100.63.255.255", "100.128.0.1", "169.253.1.1",
            "192.167.0.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "11.0.0.1", "128.0.0.1",
            "2606:4700::1111", "2a00:1450::1", "2400:cb00::1", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"
        }) {
            assertThat(Addresses.isPublic(InetAddress.ofLiteral(address)))
                    .as(address)
                    .isTrue();
        }
    }
}
