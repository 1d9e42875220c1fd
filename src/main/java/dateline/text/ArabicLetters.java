package dateline.text;

import java.util.List;

/** Tells the languages in Arabic script apart by the letters that only some of them have. */
final class ArabicLetters {

    private static final List<Mark> MARKS = List.of(
            new Mark("ur", "ٹڈڑےںہھ"),
            new Mark("ps", "ټډړښځڅۍې"),
            new Mark("ug", "ۇۆۈېڭ"),
            new Mark("ckb", "ڕڵێۆ"),
            new Mark("sd", "ڪڳڄڻ"),
            new Mark("fa", "پچژگیک"));

    private ArabicLetters() {}

    private record Mark(String language, String letters) {}

    static String language(String text) {
        String best = "ar";
        int most = arabicOnly(text) / 2;
        for (Mark mark : MARKS) {
            int count = count(text, mark.letters());
            boolean shared = mark.language().equals("fa") && !best.equals("ar");
            if (count > most && !shared) {
                best = mark.language();
                most = count;
            }
        }
        return best;
    }

    private static int arabicOnly(String text) {
        return count(text, "يكةىإ");
    }

    private static int count(String text, String letters) {
        return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
