package dateline.story;

import dateline.model.ArticleId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article tells that another language keeps: whom and what it names, and its figures.
 *
 * @param at what lists are ordered by: publication, or first sight
 * @param language primary subtag; never empty
 * @param figures as {@link Figures} reads them, with how they are written
 * @param sounds how the words of the text sound, with how they are written; none where names are found by their letters
 */
public record Telling(
        ArticleId article,
        StoryId story,
        Instant at,
        String language,
        List<Name> names,
        Map<String, String> figures,
        Map<String, String> sounds) {

    public Telling {
        names = List.copyOf(names);
        figures = Map.copyOf(figures);
        sounds = Map.copyOf(sounds);
    }

    /**
     * @param key equal for what surely is one, in whatever script
     * @param written as the article has it
     * @param forms all that are known to be the same
     * @param sounds of those forms, as {@link Telling#sounds} has them
     * @param weight how much it tells of an event, 0 to 1: a village more than a country
     */
    public record Name(
            NameKind kind, String key, String written, List<String> forms, Set<String> sounds, double weight) {
        public Name {
            forms = List.copyOf(forms);
            sounds = Set.copyOf(sounds);
        }
    }
}
