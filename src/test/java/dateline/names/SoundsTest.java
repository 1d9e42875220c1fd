package dateline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in Latin letters, heard in other alphabets. */
class SoundsTest {

    private final Sounds sounds = new Sounds();

    @ParameterizedTest
    @CsvSource({
        "Nino Tsereteli, 'сообщила капитан порта Нино Церетели вчера', true",
        "Nino Tsereteli, 'حسبما قالت مديرة الميناء نينو تسيريتيلي', true",
        "Ines Varga, 'Поймали Инесу Варгу у моста', true",
        "Shen Weilan, 'правозащитница Шэнь Вэйлань пропала', true",
        "Gao Zhisheng, 'адвокат Гао Чжишэн', true",
        "Karim Nasser, 'على الشاعر كريم ناصر بالسجن', true",
        "Tomas Reil, 'Ο Τόμας Ράιλ είπε', true",
        "Nino Tsereteli, 'Нина Петрова и Церетели', false",
        "Ines Varga, 'Она несла варенье в город', false",
        "Ines Varga, 'Ines Varga said so', false",
        "Ines Varga, '伊內斯·瓦爾加說', false",
        "Nino, 'Нино сказала', false",
    })
    void aNameIsHeardOrNot(String name, String text, boolean heard) {
        boolean any =
                !Collections.disjoint(Sounds.ofName(name), sounds.ofText(text).keySet());

        assertThat(any).isEqualTo(heard);
    }

    @Test
    void whatIsHeardIsToldAsWritten() {
        assertThat(sounds.ofText("сказала Нино Церетели.").values()).containsExactly("Нино Церетели");
    }

    @Test
    void nothingMakesItThrow() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? ' ' : random.nextInt(0x2000) + random.nextInt(2) * 0x400);
            }
            assertThat(sounds.ofText(text.toString())).doesNotContainKey("");
            assertThat(Sounds.ofName(text.toString())).doesNotContain("");
        }
    }
}
