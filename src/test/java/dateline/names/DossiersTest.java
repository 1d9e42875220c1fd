package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.ArticleId;
import dateline.model.NameDecision;
import dateline.model.NameKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DossiersTest {

    private static final Dossiers DOSSIERS = new Dossiers(new NameMatcher());

    private static Appearance person(int article, String story, String form) {
        return new Appearance(
                new ArticleId(article),
                Optional.of(story).filter(s -> !s.isEmpty()),
                NameKind.PERSON,
                form,
                Optional.empty());
    }

    private static Appearance place(int article, String form) {
        return new Appearance(new ArticleId(article), Optional.empty(), NameKind.PLACE, form, Optional.empty());
    }

    private static List<List<String>> forms(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::forms).toList();
    }

    private static List<Dossier> of(List<Appearance> appearances, NameDecision... decisions) {
        return DOSSIERS.of(appearances, List.of(decisions), List.of());
    }

    @Test
    void formsOfOneWritingAreOne() {
        List<Dossier> dossiers = of(List.of(
                person(1, "", "高智晟"),
                person(2, "", "Gao Zhisheng"),
                person(3, "", "Zhisheng GAO"),
                person(4, "", "José Ruiz"),
                person(5, "", "Jose Ruiz"),
                person(6, "", "劉曉波"),
                person(7, "", "刘晓波")));

        assertThat(forms(dossiers))
                .containsExactlyInAnyOrder(
                        List.of("高智晟"),
                        List.of("Gao Zhisheng", "Zhisheng GAO"),
                        List.of("Jose Ruiz", "José Ruiz"),
                        List.of("刘晓波", "劉曉波"));
    }

    @Test
    void bracketsAndSoundJoinTwoScripts() {
        Appearance bracket =
                new Appearance(new ArticleId(1), Optional.empty(), NameKind.PERSON, "Gao Zhisheng", Optional.of("高智晟"));
        Dossier dossier = of(List.of(person(1, "", "高智晟"), bracket)).getFirst();

        assertThat(dossier.forms()).containsExactly("Gao Zhisheng", "高智晟");
        assertThat(dossier.links())
                .singleElement()
                .satisfies(link -> assertThat(link.reason()).isInstanceOf(LinkReason.WrittenTogether.class));
    }

    @Test
    void aCommonStoryJoinsTwoScripts() {
        assertThat(forms(of(List.of(person(1, "s", "高智晟"), person(2, "s", "Gao Zhisheng"), person(2, "s", "Geng He")))))
                .containsExactly(List.of("Gao Zhisheng", "高智晟"), List.of("Geng He"));
    }

    @Test
    void soundAloneJoinsNothing() {
        assertThat(forms(of(List.of(person(1, "a", "王伟"), person(2, "b", "Wang Wei")))))
                .hasSize(2);
    }

    @Test
    void theSameCompanyJoinsWholeNames() {
        List<Appearance> appearances = new ArrayList<>(List.of(person(1, "", "高智晟"), person(2, "", "Gao Zhisheng")));
        for (int article = 1; article <= 2; article++) {
            appearances.add(place(article, "Yulin"));
            appearances.add(place(article, "Geneva"));
        }

        assertThat(forms(of(appearances))).contains(List.of("Gao Zhisheng", "高智晟"));
    }

    @Test
    void whatSoundsEquallyWellIsLeftApart() {
        assertThat(forms(of(List.of(person(1, "s", "李明"), person(2, "s", "Li Ming"), person(3, "s", "Lee Ming")))))
                .doesNotContain(List.of("Lee Ming", "Li Ming", "李明"));
    }

    @Test
    void anEditorsDecisionOutweighsEverything() {
        List<Appearance> appearances = List.of(
                person(1, "s", "高智晟"),
                person(2, "s", "Gao Zhisheng"),
                person(3, "t", "Vincent Fang"),
                person(4, "u", "方文山"));

        List<Dossier> decided = of(
                appearances,
                new NameDecision.Apart(NameKind.PERSON, "Gao Zhisheng", "高智晟"),
                new NameDecision.Same(NameKind.PERSON, "方文山", "Vincent Fang"));

        assertThat(forms(decided))
                .containsExactlyInAnyOrder(List.of("Gao Zhisheng"), List.of("高智晟"), List.of("Vincent Fang", "方文山"));
    }

    @Test
    void apartHoldsByWayOfAThirdFormToo() {
        List<Appearance> appearances =
                List.of(person(1, "s", "高智晟"), person(2, "s", "Gao Zhisheng"), person(3, "t", "Zhisheng Gao"));

        assertThat(forms(of(appearances, new NameDecision.Apart(NameKind.PERSON, "Zhisheng Gao", "高智晟"))))
                .hasSize(2)
                .noneMatch(forms -> forms.contains("Zhisheng Gao") && forms.contains("高智晟"));
    }

    @Test
    void theLastDecisionHolds() {
        List<Appearance> appearances = List.of(person(1, "", "方文山"), person(2, "", "Vincent Fang"));

        assertThat(forms(of(
                        appearances,
                        new NameDecision.Apart(NameKind.PERSON, "方文山", "Vincent Fang"),
                        new NameDecision.Same(NameKind.PERSON, "Vincent Fang", "方文山"))))
                .containsExactly(List.of("Vincent Fang", "方文山"));
    }

    @Test
    void theOrderOfAppearancesMakesNoDifference() {
        List<Appearance> appearances = new ArrayList<>(List.of(
                person(1, "s", "高智晟"),
                person(2, "s", "Gao Zhisheng"),
                person(3, "s", "Kao Chih-sheng"),
                person(4, "t", "泽连斯基"),
                person(5, "t", "Volodymyr Zelensky"),
                person(6, "t", "Zelensky"),
                person(7, "u", "梁振英"),
                person(8, "u", "Leung Chun-ying"),
                person(9, "u", "CY Leung")));
        List<Dossier> first = of(appearances);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(appearances, new Random(seed));

            assertThat(of(appearances)).isEqualTo(first);
        }
    }

    @Test
    void aDossierKeepsItsIdWhenFormsJoin() {
        List<Dossier> before = of(List.of(person(1, "s", "高智晟")));
        List<Dossier> after =
                DOSSIERS.of(List.of(person(1, "s", "高智晟"), person(2, "s", "Gao Zhisheng")), List.of(), before);

        assertThat(after)
                .singleElement()
                .satisfies(dossier ->
                        assertThat(dossier.id()).isEqualTo(before.getFirst().id()));
    }

    @Test
    void twoHalvesOfADossierDoNotShareItsId() {
        List<Appearance> appearances = List.of(person(1, "s", "高智晟"), person(2, "s", "Gao Zhisheng"));
        List<Dossier> before = of(appearances);
        List<Dossier> after = DOSSIERS.of(
                appearances, List.of(new NameDecision.Apart(NameKind.PERSON, "高智晟", "Gao Zhisheng")), before);

        assertThat(after.stream().map(Dossier::id))
                .doesNotHaveDuplicates()
                .contains(before.getFirst().id());
    }
}
