package dateline.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters that characters stand for in foreign names, learned from names of places. */
final class ForeignSounds {

    private static final double TENTHS = 10.0;
    private static final double BY_SYLLABLE = 0.7;
    private static final float A_LETTER = 3.8f;

    private final Map<String, Map<String, Float>> learned = new HashMap<>();
    private final Map<String, Map<String, Bone>> skeletons = new HashMap<>();

    ForeignSounds() {
        for (String[] columns : Lines.columns("sounds.tsv")) {
            Map<String, Float> costs = new HashMap<>();
            for (String pair : columns[1].split(" ", -1)) {
                int colon = pair.indexOf(':');
                costs.put(pair.substring(0, colon), (float) (Integer.parseInt(pair.substring(colon + 1)) / TENTHS));
            }
            learned.put(columns[0], costs);
            skeletons.put(columns[0], bones(costs));
        }
    }

    /** The commonest of the letters that have one skeleton. */
    private record Bone(float cost, int length) {}

    private static Map<String, Bone> bones(Map<String, Float> costs) {
        Map<String, Bone> bones = new HashMap<>();
        costs.forEach((letters, cost) -> {
            if (!letters.isEmpty()) {
                bones.merge(
                        Letters.skeleton(letters),
                        new Bone(cost, letters.length()),
                        (one, other) -> one.cost() <= other.cost() ? one : other);
            }
        });
        return bones;
    }

    Hearer of(int character, List<String> pinyin) {
        String syllable = pinyin.isEmpty() ? "" : pinyin.getFirst();
        return new OfOne(
                learned.getOrDefault(Character.toString(character), Map.of()),
                learned.getOrDefault(syllable, Map.of()),
                skeletons.getOrDefault(Character.toString(character), Map.of()),
                skeletons.getOrDefault(syllable, Map.of()),
                syllable);
    }

    private record OfOne(
            Map<String, Float> own,
            Map<String, Float> ofSyllable,
            Map<String, Bone> bones,
            Map<String, Bone> bonesOfSyllable,
            String syllable)
            implements Hearer {

        private static final int LONGEST = 6;
        private static final float NEVER_SEEN = 5.5f;
        private static final float OTHER_START = 3f;
        private static final float SILENT = 6f;
        private static final float OTHER_VOWELS = 1.5f;

        @Override
        public float cost(String letters, String sloppyLetters) {
            Float known = own.get(letters);
            if (known != null) {
                return known;
            }
            Float alike = ofSyllable.get(letters);
            float floor = Math.min(floor(letters), bare(letters));
            return alike == null ? floor : Math.min(floor, alike + (float) BY_SYLLABLE);
        }

        /** Other vowels between consonants that were heard before. */
        private float bare(String letters) {
            String skeleton = Letters.skeleton(letters);
            return Math.min(
                    bare(bones.get(skeleton), letters),
                    bare(bonesOfSyllable.get(skeleton), letters) + (float) BY_SYLLABLE);
        }

        private static float bare(@Nullable Bone bone, String letters) {
            return bone == null || letters.isEmpty()
                    ? Float.POSITIVE_INFINITY
                    : bone.cost() + OTHER_VOWELS + A_LETTER * Math.max(0, letters.length() - bone.length());
        }

        private float floor(String letters) {
            if (letters.isEmpty()) {
                return SILENT;
            }
            float start = startsWith(letters.charAt(0)) ? 0 : OTHER_START;
            return NEVER_SEEN + start + A_LETTER * (letters.length() - 1);
        }

        @Override
        public int longest() {
            return LONGEST;
        }

        @Override
        public boolean startsWith(char letter) {
            return !syllable.isEmpty() && kind(syllable.charAt(0)) == kind(letter);
        }

        private static int kind(char letter) {
            return switch (letter) {
                case 'b', 'p', 'f', 'v' -> 1;
                case 'd', 't' -> 2;
                case 'g', 'k', 'q', 'c', 'h', 'x' -> 3;
                case 's', 'z', 'j' -> 4;
                case 'l', 'r' -> 5;
                case 'm', 'n' -> 6;
                case 'w', 'u', 'o' -> 7;
                default -> 8;
            };
        }
    }
}
