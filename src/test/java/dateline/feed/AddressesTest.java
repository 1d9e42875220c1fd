package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    /** RFC 3986 section 5.4, less the base that is no web address. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "g http://a/b/c/g",
                "./g http://a/b/c/g",
                "g/ http://a/b/c/g/",
                "/g http://a/g",
                "//g http://g",
                "?y http://a/b/c/d;p?y",
                "g?y http://a/b/c/g?y",
                "#s http://a/b/c/d;p?q#s",
                "g#s http://a/b/c/g#s",
                "g?y#s http://a/b/c/g?y#s",
                ";x http://a/b/c/;x",
                "g;x http://a/b/c/g;x",
                "g;x?y#s http://a/b/c/g;x?y#s",
                ". http://a/b/c/",
                "./ http://a/b/c/",
                ".. http://a/b/",
                "../ http://a/b/",
                "../g http://a/b/g",
                "../.. http://a/",
                "../../ http://a/",
                "../../g http://a/g",
                "../../../g http://a/g",
                "../../../../g http://a/g",
                "/./g http://a/g",
                "/../g http://a/g",
                "g. http://a/b/c/g.",
                ".g http://a/b/c/.g",
                "g.. http://a/b/c/g..",
                "..g http://a/b/c/..g",
                "./../g http://a/b/g",
                "./g/. http://a/b/c/g/",
                "g/./h http://a/b/c/g/h",
                "g/../h http://a/b/c/h",
                "g;x=1/./y http://a/b/c/g;x=1/y",
                "g;x=1/../y http://a/b/c/y",
                "g?y/./x http://a/b/c/g?y/./x",
                "g#s/../x http://a/b/c/g#s/../x",
                "http://g http://g",
                "mailto:a@b mailto:a@b",
                "https://x/y https://x/y",
            })
    void relativeAddressesResolve(String relative, String expected) {
        assertThat(Addresses.resolve("http://a/b/c/d;p?q", relative)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://a.example      | x       | https://a.example/x",
                "https://a.example?q    | x       | https://a.example/x",
                "''                     | x       | x",
                "https://a.example/b    | ''      | https://a.example/b",
                "https://a.example/b    | '  c d ' | https://a.example/c%20d",
                "https://a.example/b/   | x:y/z   | x:y/z",
                "https://a.example/b/   | 1x:y    | https://a.example/b/1x:y",
            })
    void oddBasesAndAddresses(String base, String relative, String expected) {
        assertThat(Addresses.resolve(base, relative)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://a.example/ä ö?q=ü#ß     | https://a.example/%C3%A4%20%C3%B6?q=%C3%BC#%C3%9F",
                "https://a.example/a[1]^b        | https://a.example/a%5B1%5D%5Eb",
                "https://a.example/100%          | https://a.example/100%25",
                "https://a.example/%41%zz        | https://a.example/%41%25zz",
                "https://a.example/a#b#c         | https://a.example/a#b%23c",
                "HTTP://a.example/               | HTTP://a.example/",
                "https://                        | -",
                "ftp://a.example/                | -",
                "javascript:alert(1)             | -",
                "/relative                       | -",
                "https://a.example/\uD83D\uDE00  | https://a.example/%F0%9F%98%80",
            })
    void onlyWebAddressesBecomeUris(String written, String expected) {
        assertThat(Addresses.web(Addresses.tidy(written)).map(Object::toString).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/?utm_source=x                 | https://a.example/",
                "https://a.example/?a=1&utm_source=x&b=2#c       | https://a.example/?a=1&b=2#c",
                "https://a.example/#b?utm_source=x                | https://a.example/#b?utm_source=x",
                "https://a.example/?UTM_Campaign=x&FBCLID=1&a    | https://a.example/?a",
                "https://a.example/?a=1&&b=%20+                  | https://a.example/?a=1&&b=%20+",
                "https://a.example/?id=utm_source                | https://a.example/?id=utm_source",
                "https://a.example/utm_source=1                  | https://a.example/utm_source=1",
                "https://a.example/?gclid#x                      | https://a.example/#x",
                "https://a.example/?                             | https://a.example/?",
            })
    void trackingParametersGoAndTheRestStays(String written, String expected) {
        assertThat(Tracking.withoutParameters(written)).isEqualTo(expected);
        assertThat(Tracking.withoutParameters(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://feeds.feedburner.com/~r/x/~4/y | true",
                "https://pixel.wp.com/b.gif?v=1         | true",
                "https://www.google-analytics.com/c     | true",
                "https://cdn.example/photos/pixel.jpg   | false",
                "https://stats.example/photo.jpg        | false",
                "photo.jpg                              | false",
            })
    void picturesThatCountReaders(String address, boolean pixel) {
        assertThat(Tracking.isPixel(address)).isEqualTo(pixel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://x.example/ | true",
                "mailto:a@b | true",
                "nostr:x | true",
                "tag:a,2026:b | true",
                "'' | false",
                "' ' | false",
                "javascript:x | false",
                "JavaScript:x | false",
                "' java\tscript:x' | false",
                "data:text/html,x | false",
                "file:///etc/passwd | false",
                "vbscript:x | false",
                "about:blank | false",
                "view-source:https://x | false",
            })
    void harmfulSchemesGiveNothing(String written, boolean kept) {
        assertThat(Addresses.reference("https://news.example/", written).isEmpty())
                .isNotEqualTo(kept);
    }

    @Test
    void anythingResolvesToSomething() {
        Random random = new Random(5);
        String[] parts = {
            "http:", "//", "/", "..", ".", "?", "#", "a", "%", ":", "@", " ", "\n", "é", "[", "]", "\\", "&", "="
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder base = new StringBuilder();
            StringBuilder relative = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                base.append(parts[random.nextInt(parts.length)]);
                relative.append(parts[random.nextInt(parts.length)]);
            }
            assertThatCode(() -> Addresses.web(
                            Tracking.withoutParameters(Addresses.resolve(base.toString(), relative.toString()))))
                    .as("%s + %s", base, relative)
                    .doesNotThrowAnyException();
        }
    }
}
