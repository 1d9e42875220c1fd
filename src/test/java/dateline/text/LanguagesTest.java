package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The bridge over the river will stay closed until spring, the mayor said.",
                "de|Die Brücke über den Fluss bleibt bis zum Frühjahr gesperrt, sagte die Bürgermeisterin.",
                "fr|Le pont restera fermé jusqu'au printemps, a déclaré la maire de la ville.",
                "es|El puente seguirá cerrado hasta la primavera, según dijo la alcaldesa.",
                "ru|Мост через реку останется закрытым до весны, сообщила мэр города.",
                "uk|Міст через річку буде закритий до весни, повідомила міська голова.",
                "zh-Hans|大桥将关闭到春天，市长说。",
                "zh-Hant|大橋將關閉到春天，市長說。",
                "ja|川に架かる橋は春まで通行止めとなる。",
                "ko|강을 건너는 다리는 봄까지 통제된다.",
                "ar|سيبقى الجسر فوق النهر مغلقا حتى الربيع",
                "fa|پل روی رودخانه تا بهار بسته خواهد ماند، شهردار گفت",
                "ur|دریا پر بنا پل بہار تک بند رہے گا",
                "he|הגשר מעל הנהר יישאר סגור עד האביב",
                "th|สะพานข้ามแม่น้ำจะปิดจนถึงฤดูใบไม้ผลิ",
                "el|Η γέφυρα θα μείνει κλειστή μέχρι την άνοιξη",
                "bn|নদীর ওপরের সেতুটি বসন্ত পর্যন্ত বন্ধ থাকবে",
                "gu|નદી પરનો પુલ વસંત સુધી બંધ રહેશે",
                "hi|नदी पर बना पुल वसंत तक बंद रहेगा, महापौर ने कहा",
            })
    void languageIsTold(String language, String text) {
        assertThat(languages.of(text)).contains(language);
    }

    @Test
    void whatCannotBeToldStaysUnknown() {
        assertThat(languages.of("")).isEmpty();
        assertThat(languages.of("12:30 – 14:00")).isEmpty();
        assertThat(languages.of("OK")).isEmpty();
    }
}
