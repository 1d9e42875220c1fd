package dateline.archive;

import java.util.List;

/**
 * A dossier as it is kept.
 *
 * @param forms in the order of their characters; none for a dossier that is no more
 * @param links in any order
 */
public record Filed(DossierLine line, List<String> forms, List<Link> links) {

    public Filed {
        forms = List.copyOf(forms);
        links = List.copyOf(links);
    }

    /**
     * @param reason for readers, one line without a full stop
     * @param isSure whether one form may stand for the other elsewhere; what only sounds alike and stands together is not
     */
    public record Link(String one, String other, String reason, boolean isSure) {

        /** One that is not sure. */
        public Link(String one, String other, String reason) {
            this(one, other, reason, false);
        }
    }
}
