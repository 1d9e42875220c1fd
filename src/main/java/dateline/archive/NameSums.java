package dateline.archive;

import dateline.model.ArticleId;
import java.util.List;

/**
 * What the articles that name a dossier come to.
 *
 * @param articles how many
 * @param forms most articles first
 * @param links why forms stand together
 * @param months newest first
 * @param places datelines as written, most articles first, up to {@value #MAX_PLACES}
 * @param company named beside it in its newest {@value #COMPANY_FROM} articles, most articles first, up to {@value
 *     #MAX_COMPANY} of each kind
 * @param stories of more than one article that it is named in, the one where it was named last first, up to {@value
 *     #MAX_STORIES}
 */
public record NameSums(
        long articles,
        List<OfForm> forms,
        List<Filed.Link> links,
        List<Contents.OfMonth> months,
        List<SubjectSums.OfPlace> places,
        List<Beside> company,
        List<OfStory> stories) {

    public static final int MAX_PLACES = 12;
    public static final int MAX_COMPANY = 12;
    public static final int COMPANY_FROM = 200;
    public static final int MAX_STORIES = 12;

    public static final NameSums NONE =
            new NameSums(0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public NameSums {
        forms = List.copyOf(forms);
        links = List.copyOf(links);
        months = List.copyOf(months);
        places = List.copyOf(places);
        company = List.copyOf(company);
        stories = List.copyOf(stories);
    }

    /**
     * @param first the story's earliest article
     * @param naming how many of its articles name the dossier
     */
    public record OfStory(StoryCount count, Line first, long naming) {}

    /**
     * @param languages primary subtags of the articles that use the form, most articles first; none where none is known
     * @param newest an article that uses it
     */
    public record OfForm(String form, long articles, List<String> languages, ArticleId newest) {
        public OfForm {
            languages = List.copyOf(languages);
        }
    }

    /** @param articles that name both; @param newest of them */
    public record Beside(DossierLine dossier, long articles, ArticleId newest) {}
}
