package dateline.pipeline;

import dateline.names.NameMatch;
import dateline.names.NameMatcher;
import dateline.story.Kinship;
import dateline.story.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hears whether a name in Chinese characters and one in Latin letters are one. For one thread, and for one look. */
final class NameEar implements Kinship.Ear {

    /** Pairs of forms that are compared in one look, at some 40 microseconds each; what is beyond is not heard. */
    private static final int MOST = 50_000;

    private final NameMatcher matcher;
    private final Map<String, NameMatcher.Prepared> han = new HashMap<>();
    private final Map<String, NameMatcher.Latin> latin = new HashMap<>();
    private final Map<List<String>, Double> heard = new HashMap<>();

    NameEar(NameMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public double sure(Telling.Name one, Telling.Name other) {
        double best = 0;
        for (String form : one.forms()) {
            for (String another : other.forms()) {
                boolean isHan = isHan(form);
                if (isHan != isHan(another)) {
                    best = Math.max(best, isHan ? sure(form, another) : sure(another, form));
                }
            }
        }
        return best;
    }

    private static boolean isHan(String form) {
        return form.codePoints().anyMatch(Character::isIdeographic);
    }

    private double sure(String chinese, String letters) {
        List<String> pair = List.of(chinese, letters);
        return heard.size() < MOST
                ? heard.computeIfAbsent(pair, _ -> compared(chinese, letters))
                : heard.getOrDefault(pair, 0.0);
    }

    private double compared(String chinese, String letters) {
        return han.computeIfAbsent(chinese, matcher::prepare)
                .with(latin.computeIfAbsent(letters, NameMatcher.Latin::new))
                .filter(NameMatch::isSame)
                .filter(NameMatch::whole)
                .map(NameMatch::probability)
                .orElse(0.0);
    }
}
