package dateline.pipeline;

import dateline.archive.Filed;
import dateline.archive.NameDesk;
import dateline.model.NameKind;
import dateline.model.Subject;
import dateline.subject.Alias;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Widens the names of subjects by the dossiers: who is sought as Gao Zhisheng is found as 高智晟 too. Only by links that are
 * sure, one after the other; a form that many might have, a word alone or two characters, is left to who names the subject.
 */
final class Widening {

    /** Further forms of one subject. */
    static final int MOST = 12;

    private static final int LEAST_CHARACTERS = 3;

    private final NameDesk desk;

    Widening(NameDesk desk) {
        this.desk = desk;
    }

    List<Alias> of(Subject subject) {
        Set<String> given = new LinkedHashSet<>();
        given.add(subject.name());
        given.addAll(subject.aliases());
        List<Alias> aliases = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            for (Filed dossier : desk.filed(kind, given)) {
                follow(dossier, given, aliases);
            }
        }
        return aliases.stream().limit(MOST).toList();
    }

    private static void follow(Filed dossier, Set<String> given, List<Alias> aliases) {
        Set<String> known = new HashSet<>(given);
        Deque<String> from = new ArrayDeque<>(given);
        while (!from.isEmpty()) {
            String form = from.remove();
            for (Filed.Link link : dossier.links()) {
                String other = link.one().equals(form) ? link.other() : link.one();
                boolean isHere = link.one().equals(form) || link.other().equals(form);
                if (isHere && link.isSure() && known.add(other)) {
                    from.add(other);
                    if (isOneOfFew(other)) {
                        aliases.add(new Alias(other, "one with " + form + ": " + link.reason()));
                    }
                }
            }
        }
    }

    private static boolean isOneOfFew(String form) {
        long ideographs = form.codePoints().filter(Character::isIdeographic).count();
        return ideographs > 0
                ? ideographs >= LEAST_CHARACTERS
                : form.strip().chars().anyMatch(Character::isWhitespace);
    }
}
