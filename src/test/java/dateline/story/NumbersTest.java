package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers numbers = new Numbers();

    @Test
    void formsWithOneStemHaveOneNumberAndTheFirstFormStandsForAll() {
        int ferry = numbers.of("ferries", 4);

        assertThat(numbers.of("ferry", 4)).isEqualTo(ferry);
        assertThat(numbers.of("ferry", 5)).isNotEqualTo(ferry);
        assertThat(numbers.word(ferry)).isEqualTo("ferries");
    }

    @Test
    void aForgottenNumberIsGivenToAnotherWord() {
        int first = numbers.of("quay", 4);
        numbers.forget(first);
        numbers.forget(first);

        assertThat(numbers.of("harbour", 7)).isEqualTo(first);
        assertThat(numbers.of("quay", 4)).isNotEqualTo(first);
    }

    /** Against a plain map, through growth and the closing of gaps. */
    @Test
    void whateverComesAndGoesEachWordKeepsItsNumber() {
        Random random = new Random(17);
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            String word = Integer.toString(random.nextInt(9_000), Character.MAX_RADIX) + "w";
            if (known.containsKey(word) && random.nextInt(3) == 0) {
                numbers.forget(known.remove(word));
            } else {
                int number = numbers.of(word, word.length());
                assertThat(known.getOrDefault(word, number)).isEqualTo(number);
                known.put(word, number);
            }
        }
        assertThat(known.values()).doesNotHaveDuplicates();
        known.forEach((word, number) -> assertThat(numbers.word(number)).isEqualTo(word));
    }
}
