package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    private static final Scope NOWHERE = new Scope(Namespaces.none(), "", "");

    private static List<Element> children(String xml) {
        return Markup.children(Document.of(xml), NOWHERE, 0, xml.length());
    }

    /** xml | keys of the children | texts of the children */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a>x</a><b>y</b>                           | a,b     | x,y",
                "<a><a>x</a></a>                            | a       | x",
                "<a/><b />                                  | a,b     | ,",
                "<a>x<b>y                                   | a,b     | x,y",
                "<a>x</A>                                   | a       | x",
                "<a>x</a   >                                | a       | x",
                "</z><a>x</a></z>                           | a       | x",
                "<a><![CDATA[</a>]]></a>                    | a       | </a>",
                "<a><!-- </a> -->x</a>                      | a       | x",
                "<a><?p </a> ?>x</a>                        | a       | x",
                "<a b='>'>x</a>                             | a       | x",
                "<a b=\">x</a><c>y</c>                      | a,c     | x,y",
                "<ab>x</ab><a>y</a>                         | ab,a    | x,y",
                "<a>1 < 2</a>                               | a       | 1 < 2",
                "<a>x</a                                     | a       | x",
                "text only                                  | ``      | ``",
                "<dc:a>x</dc:a><q:a>y</q:a>                 | dc:a,?:a | x,y",
                "<a b=x/>                                   | a       | ``",
                "<a b=/x/>y</a>                             | a       | y",
            })
    void elementsAndTheirEnds(String xml, String keys, String texts) {
        List<Element> found = children(xml);

        assertThat(String.join(",", found.stream().map(Element::key).toList())).isEqualTo(keys);
        assertThat(String.join(",", found.stream().map(Element::text).toList())).isEqualTo(texts);
    }

    /** tag | value of attribute a */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<x a='1'>          | 1",
                "<x a = \"1\" >     | 1",
                "<x a=1>            | 1",
                "<x A='1' a='2'>    | 1",
                "<x b='a=3' a='1'>  | 1",
                "<x b a='1'/>       | 1",
                "<x a=''/>          | ``",
                "<x a>              | ``",
                "<x>                | ``",
                "<x a='&lt;&amp;&#65;&nope;'> | <&A&nope;",
                "<x a=' 1 '>        | 1",
                "<x ab='2' a='1'>   | 1",
                "<x a='1'b='2'>     | 1",
                "<x \"a='1'>        | 1",
            })
    void attributes(String tag, String value) {
        assertThat(Tag.at(tag, 0, tag.length()).attributes().value("a")).isEqualTo(value);
    }

    @Test
    void namespacesByAddressNotByPrefix() {
        List<Element> found = children(
                "<x xmlns='http://purl.org/dc/elements/1.1/'/><y:date xmlns:y='http://purl.org/dc/elements/1.1'/>"
                        + "<dc:z xmlns:dc='urn:other'/><m:w xmlns:m='HTTP://search.yahoo.com/mrss'/><itunes:v/><a:u xmlns:a='http://www.w3.org/2005/Atom'/>");
        assertThat(found)
                .extracting(Element::key)
                .containsExactly("dc:x", "dc:date", "?:z", "media:w", "itunes:v", "u");
    }

    @Test
    void basesAddUpAndUnsafeOnesDoNotCount() {
        Scope outer = new Scope(Namespaces.none(), "https://a.example/x/", "");
        assertThat(outer.inside(Tag.at("<e xml:base='y/'>", 0, 17).attributes()).base())
                .isEqualTo("https://a.example/x/y/");
        assertThat(outer.inside(Tag.at("<e xml:base='javascript:y'>", 0, 27).attributes())
                        .base())
                .isEqualTo("https://a.example/x/");
        assertThat(outer.inside(Tag.at("<e xml:lang='fr'>", 0, 17).attributes()).language())
                .isEqualTo("fr");
    }

    @Test
    void windowsLieInsideTheirDocument() {
        Random random = new Random(19);
        String[] parts = {
            "<a",
            ">",
            "</a>",
            "<b>",
            "</b>",
            "<a>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!D [",
            "]>",
            "'",
            "\"",
            "=",
            "/",
            " ",
            "x",
            "<"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(16); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int last = 0;
            for (Element element : children(text.toString())) {
                assertThat(element.from()).as(text.toString()).isBetween(last, text.length());
                assertThat(element.to()).as(text.toString()).isBetween(element.from(), text.length());
                last = element.to();
            }
        }
    }
}
