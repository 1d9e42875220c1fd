package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Mention;
import dateline.model.NameKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecogniserTest {

    private static final Recogniser RECOGNISER = new Recogniser(new NameMatcher());

    private static List<String> read(String text) {
        return read(text, KnownNames.none());
    }

    private static List<String> read(String text, KnownNames known) {
        return RECOGNISER.read(text, Optional.empty(), known).stream()
                .map(mention -> mention.kind().name().charAt(0) + " " + mention.form())
                .toList();
    }

    private static List<String> read(String text, KnownNames known, String language) {
        return RECOGNISER.read(text, Optional.of(language), known).stream()
                .map(mention -> mention.kind().name().charAt(0) + " " + mention.form())
                .toList();
    }

    @Test
    void chineseInBothWritings() {
        assertThat(read("林曉峰律師週二在廣州被警方帶走。")).containsExactly("P 林曉峰", "P 廣州");
    }

    @Test
    void peoplePlacesAndOrganisationsInChinese() {
        assertThat(RECOGNISER.read("人权观察研究员何雪梅从日内瓦报道。", Optional.of("zh-Hans"), KnownNames.none()))
                .extracting(Mention::kind, Mention::form, Mention::start)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NameKind.ORGANISATION, "人权观察", 0),
                        org.assertj.core.groups.Tuple.tuple(NameKind.PERSON, "何雪梅", 7),
                        org.assertj.core.groups.Tuple.tuple(NameKind.PLACE, "日内瓦", 11));
    }

    @Test
    void englishByCapitalsAndCues() {
        assertThat(read("Police in Dunmere took lawyer Gao Zhisheng away on Tuesday. Gao's wife, Geng He, was in"
                        + " Geneva. The Ministry of Justice and Human Rights Watch did not answer."))
                .contains(
                        "P Gao Zhisheng",
                        "P Gao",
                        "P Geng He",
                        "P Geneva",
                        "O Ministry of Justice",
                        "O Human Rights Watch")
                .doesNotContain("P Tuesday", "P Police", "P The Ministry of Justice");
    }

    @Test
    void germanNounsAreNoPeople() {
        assertThat(read("Der Alte Mann sah das Schöne Haus in Berlin.", KnownNames.none(), "de"))
                .containsExactly("P Berlin");
    }

    @Test
    void knownNamesAreFoundInEveryScript() {
        KnownNames known = new KnownNames(Map.of(
                "Гао Чжишэн", NameKind.PERSON,
                "قاو تشي شنغ", NameKind.PERSON,
                "高智晟", NameKind.PERSON,
                "가오즈성", NameKind.PERSON));

        assertThat(read("Адвокат Гао Чжишэн пропал.", known)).contains("P Гао Чжишэн");
        assertThat(read("اختفى المحامي قاو تشي شنغ منذ سنوات", known)).contains("P قاو تشي شنغ");
        assertThat(read("人権派弁護士の高智晟さん", known)).contains("P 高智晟");
        assertThat(read("변호사 가오즈성은 어디에", known)).contains("P 가오즈성");
    }

    @Test
    void aKnownNameIsNoPartOfALongerWord() {
        KnownNames known = new KnownNames(Map.of("Rosa", NameKind.PERSON));

        assertThat(read("the rosary of Rosario", known)).doesNotContain("P Rosa");
    }

    @Test
    void placesInOtherScriptsComeFromTheGazetteer() {
        assertThat(read("Встреча прошла в Москва и Пекин")).contains("P Москва", "P Пекин");
    }

    @Test
    void mentionsLieInTheTextAndNotOverEachOther() {
        Random random = new Random(11);
        String[] parts = {
            "王", "小明", "在", "北京", "Gao ", "Zhisheng ", "in ", "Paris", "。", ". ", "·", "\uD840", "é", "市", "法院", "'s "
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int last = 0;
            for (Mention mention : RECOGNISER.read(text.toString(), Optional.empty(), KnownNames.none())) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last);
                assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.form());
                last = mention.end();
            }
        }
    }

    @Test
    void aLongTextIsReadToItsBound() {
        String text = "王小明说。".repeat(Recogniser.MAX_TEXT / 4);

        assertThat(RECOGNISER.read(text, Optional.of("zh"), KnownNames.none()))
                .allMatch(mention -> mention.end() <= Recogniser.MAX_TEXT);
    }
}
