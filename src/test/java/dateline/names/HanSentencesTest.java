package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.NameKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names in Chinese sentences of our own wording, beside the rival's. */
class HanSentencesTest {

    private static final double LEAST_F1 = 0.80;
    private static final HanSentences SENTENCES = new HanSentences();
    private static final Set<HanSentences.Name> OURS = SENTENCES.ours();
    private static final Set<HanSentences.Name> HANLP = SENTENCES.hanlp();

    @Test
    void theSetIsLargeEnough() {
        assertThat(SENTENCES.size()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void betterThanTheRivalOnBothHalves() {
        for (int half = 0; half <= 1; half++) {
            Set<NameKind> all = Set.of(NameKind.values());

            assertThat(SENTENCES.score(OURS, all, half).f1())
                    .isGreaterThan(LEAST_F1)
                    .isGreaterThan(SENTENCES.score(HANLP, all, half).f1());
        }
    }

    @Test
    void betterThanTheRivalOnEachKind() {
        for (NameKind kind : NameKind.values()) {
            assertThat(SENTENCES.score(OURS, Set.of(kind), 2).f1())
                    .as("%s", kind)
                    .isGreaterThan(SENTENCES.score(HANLP, Set.of(kind), 2).f1());
        }
    }
}
