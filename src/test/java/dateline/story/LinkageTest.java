package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {

    @Test
    void whatIsAlikeStaysTogether() {
        boolean[] part = Linkage.of(like("aabbab")).part(2);

        assertThat(part[0]).isEqualTo(part[1]).isEqualTo(part[4]).isNotEqualTo(part[2]);
        assertThat(part[2]).isEqualTo(part[3]).isEqualTo(part[5]);
    }

    @Test
    void anOutlierIsNoPartWhereMoreAreAskedFor() {
        boolean[] part = Linkage.of(like("aaaxbbb")).part(2);

        assertThat(part[0]).isEqualTo(part[1]).isEqualTo(part[2]).isNotEqualTo(part[4]);
        assertThat(part[4]).isEqualTo(part[5]).isEqualTo(part[6]);
    }

    @Test
    void oneAloneDoesNotFallApart() {
        assertThat(Linkage.of(like("a")).part(2)).containsExactly(false);
        assertThat(Linkage.of(like("ab")).part(2)).containsExactly(false, false);
    }

    /** The same letter is much alike, another hardly. */
    private static float[][] like(String kinds) {
        float[][] like = new float[kinds.length()][kinds.length()];
        for (int i = 0; i < like.length; i++) {
            for (int j = 0; j < like.length; j++) {
                like[i][j] = kinds.charAt(i) == kinds.charAt(j) ? 0.7f : 0.1f;
            }
        }
        return like;
    }
}
