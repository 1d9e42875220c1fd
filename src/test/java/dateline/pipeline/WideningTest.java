package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.Change;
import dateline.archive.DossierLine;
import dateline.archive.Filed;
import dateline.archive.Filed.Link;
import dateline.archive.Stores;
import dateline.model.Article;
import dateline.model.DossierId;
import dateline.model.NameKind;
import dateline.model.Subject;
import dateline.model.SubjectId;
import dateline.search.Weights;
import dateline.subject.Alias;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names of subjects, widened by dossiers. */
class WideningTest {

    private static final Weights NONE = _ -> Map.of();

    private final Archive archive = Stores.memory();
    private final Widening widening = new Widening(archive.naming());

    @AfterEach
    void close() {
        archive.close();
    }

    private static Subject subject(String name, String... aliases) {
        return new Subject(
                new SubjectId("lawyers"), name, List.of(), List.of(aliases), "", List.of(), List.of(), 50, 25);
    }

    private void file(List<Link> links, String... forms) {
        DossierId id = DossierId.of(NameKind.PERSON, forms[0]);
        archive.commit(List.of(
                new Change.Files(new Filed(new DossierLine(id, NameKind.PERSON, forms[0], 3), List.of(forms), links))));
    }

    private List<String> forms(Subject subject) {
        return widening.of(subject).stream().map(Alias::form).toList();
    }

    @Test
    void aSureLinkWidensTheNameAndIsTold() {
        file(List.of(new Link("Gao Zhisheng", "高智晟", "an editor says so", true)), "Gao Zhisheng", "高智晟");

        assertThat(widening.of(subject("Gao Zhisheng")))
                .containsExactly(new Alias("高智晟", "one with Gao Zhisheng: an editor says so"));
        assertThat(forms(subject("高智晟"))).containsExactly("Gao Zhisheng");
        assertThat(forms(subject("Gao Zhisheng", "高智晟"))).isEmpty();
        assertThat(forms(subject("Kao Chih-sheng"))).isEmpty();
    }

    @Test
    void onlySureLinksLeadOnAndFormsThatManyMightHaveAreLeft() {
        file(
                List.of(
                        new Link("Gao Zhisheng", "高智晟", "sure", true),
                        new Link("Gao", "Gao Zhisheng", "sure", true),
                        new Link("Gao Zhisheng", "高智", "sure", true),
                        new Link("Kao Chih-sheng", "高智晟", "sure", true),
                        new Link("GAO ZHI SHENG", "高智", "they sound alike", false)),
                "GAO ZHI SHENG",
                "Gao",
                "Gao Zhisheng",
                "Kao Chih-sheng",
                "高智",
                "高智晟");

        assertThat(forms(subject("Gao Zhisheng"))).containsExactlyInAnyOrder("高智晟", "Kao Chih-sheng");
    }

    @Test
    void furtherFormsAreBounded() {
        List<String> forms = new ArrayList<>(List.of("Gao Zhisheng"));
        IntStream.range(0, 40).forEach(i -> forms.add("Gao Number" + i));
        file(
                forms.stream()
                        .skip(1)
                        .map(form -> new Link("Gao Zhisheng", form, "sure", true))
                        .toList(),
                forms.toArray(String[]::new));

        assertThat(widening.of(subject("Gao Zhisheng"))).hasSize(Widening.MOST);
    }

    @Test
    void whatIsKeptNextIsJudgedByTheWiderName() {
        archive.commit(List.of(new Change.Sought(subject("Gao Zhisheng"))));
        Article article = NamingTest.article(1, "zh-Hant", "律師高智晟失蹤", "至今無人知其下落。");
        KnownSubjects subjects = new KnownSubjects(archive, NONE, InstantSource.fixed(NamingTest.NOON));
        KnownSubjects later = new KnownSubjects(
                archive, NONE, InstantSource.fixed(NamingTest.NOON.plus(KnownSubjects.WIDE.multipliedBy(2))));

        assertThat(relevance(subjects.judged(List.of(article)))).isZero();
        file(List.of(new Link("Gao Zhisheng", "高智晟", "an editor says so", true)), "Gao Zhisheng", "高智晟");

        assertThat(relevance(later.judged(List.of(article)))).isGreaterThanOrEqualTo(50);
    }

    private static int relevance(List<Change> judged) {
        return ((Change.Judged) judged.getFirst()).judgement().relevance();
    }
}
