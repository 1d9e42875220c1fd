package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.ArticleId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import dateline.model.StoryReason.SameNames.Both;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which articles of two languages tell one event. */
class KinshipTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
    private static final Kinship.Ear DEAF = (_, _) -> 0;

    private static Telling telling(int number, String language, Duration later, String names, String figures) {
        ArticleId article = new ArticleId(number);
        return new Telling(
                article,
                new StoryId(article),
                MORNING.plus(later),
                language,
                words(names).stream().map(KinshipTest::name).toList(),
                words(figures).stream().collect(Collectors.toMap(Function.identity(), Function.identity())),
                Map.of());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Telling.Name name(String key) {
        boolean isPlace = key.startsWith("at");
        return new Telling.Name(
                isPlace ? NameKind.PLACE : NameKind.PERSON, key, key, List.of(key), Set.of(), isPlace ? 0.7 : 1);
    }

    private static Telling telling(int number, String language, String names, String figures) {
        return telling(number, language, Duration.ZERO, names, figures);
    }

    private static boolean areKin(Telling one, Telling other) {
        return !new Kinship(DEAF).of(List.of(one, other), _ -> true).isEmpty();
    }

    @Test
    void namesAndAFigureAreOneEvent() {
        List<Kinship.Kin> kin = new Kinship(DEAF)
                .of(
                        List.of(
                                telling(2, "zh", "varga reil atselwick", "212 11-20"),
                                telling(1, "en", "varga reil atselwick", "212 11-20")),
                        _ -> true);

        assertThat(kin).hasSize(1);
        assertThat(kin.getFirst().one().article()).isEqualTo(new ArticleId(1));
        assertThat(kin.getFirst().shared()).contains(new Both("varga", "varga"), new Both("212", "212"));
    }

    @Test
    void namesAloneAFigureAloneOneLanguageOrManyDaysAreNot() {
        Telling one = telling(1, "en", "varga reil atselwick", "212");

        assertThat(areKin(one, telling(2, "zh", "varga reil atselwick", "213"))).isFalse();
        assertThat(areKin(one, telling(2, "zh", "feket", "212"))).isFalse();
        assertThat(areKin(one, telling(2, "zh", "varga", ""))).isFalse();
        assertThat(areKin(one, telling(2, "en", "varga reil atselwick", "212"))).isFalse();
        assertThat(areKin(one, telling(2, "zh", Duration.ofDays(5), "varga reil atselwick", "212")))
                .isFalse();
        assertThat(areKin(one, telling(2, "zh", Duration.ofDays(-3), "varga reil atselwick", "212")))
                .isTrue();
    }

    @Test
    void whatIsASmallPartOfAllThatIsNamedIsNotEnough() {
        String many = IntStream.range(0, 30).mapToObj(i -> " other" + i).collect(Collectors.joining());

        assertThat(areKin(
                        telling(1, "en", "varga atselwick" + many, "212"),
                        telling(2, "zh", "varga atselwick" + many.replace("other", "further"), "212")))
                .isFalse();
    }

    @Test
    void whatEverybodyNamesTellsLittle() {
        List<Telling> crowd = new ArrayList<>();
        for (int i = 10; i < 610; i++) {
            crowd.add(telling(i, "en", "leader atcapital own" + i, "11-20"));
        }
        Telling chinese = telling(1, "zh", "leader atcapital somebody", "11-20");
        crowd.add(chinese);

        assertThat(new Kinship(DEAF).of(crowd, chinese.article()::equals)).isEmpty();
    }

    @Test
    void theEarDecidesAboutNamesWithoutACommonKey() {
        Telling english = telling(1, "en", "varga atselwick", "212");
        Telling chinese = telling(2, "zh", "瓦爾加 atselwick", "212");
        Kinship.Ear ear =
                (one, other) -> one.key().equals("varga") && other.key().equals("瓦爾加") ? 0.9 : 0;

        assertThat(areKin(english, chinese)).isFalse();
        assertThat(new Kinship(ear).of(List.of(english, chinese), _ -> true)).hasSize(1);
    }

    @Test
    void theOrderOfArticlesMakesNoDifferenceAndOnlyFreshOnesAreCompared() {
        Random random = new Random(5);
        List<Telling> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int event = random.nextInt(60);
            all.add(telling(
                    i,
                    List.of("en", "zh", "ru").get(random.nextInt(3)),
                    "who" + event + " also" + random.nextInt(60) + " at" + event % 20,
                    "" + (100 + event) + " 11-2" + event % 9));
        }
        List<Kinship.Kin> kin = new Kinship(DEAF).of(all, _ -> true);
        List<Telling> otherwise = new ArrayList<>(all);
        Collections.shuffle(otherwise, random);

        assertThat(kin).isNotEmpty();
        assertThat(new Kinship(DEAF).of(otherwise, _ -> true)).isEqualTo(kin);
        assertThat(new Kinship(DEAF).of(all, id -> id.value() == 7))
                .isEqualTo(kin.stream()
                        .filter(each -> each.one().article().value() == 7
                                || each.other().article().value() == 7)
                        .toList());
        assertThat(new Kinship(DEAF).of(List.of(), _ -> true)).isEmpty();
    }
}
