package dateline.archive;

import java.util.List;

/**
 * What a subject's published articles come to.
 *
 * @param months newest first
 * @param places datelines as written, most articles first, up to {@value #MAX_PLACES}
 * @param asked articles that wait for an editor
 */
public record SubjectSums(long articles, List<Contents.OfMonth> months, List<OfPlace> places, long asked) {

    public static final int MAX_PLACES = 300;

    public SubjectSums {
        months = List.copyOf(months);
        places = List.copyOf(places);
    }

    public record OfPlace(String place, long articles) {}
}
