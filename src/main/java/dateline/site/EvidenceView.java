package dateline.site;

import java.util.List;
import java.util.Optional;

/**
 * One kept answer of an outlet.
 *
 * @param from the address that answered; a link only to the web
 * @param intro what is kept here, in a sentence
 * @param status with its meaning; empty when no server answered
 * @param imported the file it was imported from; empty when the archive fetched it
 * @param importedSha256 of that file; empty as above
 * @param importedAt when; of no meaning where it was not imported
 * @param recordHref address of the record itself
 * @param pictureHref the kept picture; empty when it is none
 * @param read the versions of articles that were read from it; empty for a picture, robots.txt and the like
 */
record EvidenceView(
        Frame frame,
        String intro,
        String id,
        Ref from,
        String address,
        When at,
        String status,
        String mediaType,
        String sha256,
        String file,
        String offset,
        String length,
        String imported,
        String importedSha256,
        When importedAt,
        String recordHref,
        String pictureHref,
        Entry entry,
        List<Read> read) {

    /**
     * What was read from the capture.
     *
     * @param note which version of the article it is; empty for the newest
     */
    record Read(Ref article, Tongue tongue, String note) {}

    /**
     * Where the capture stands in the custody log.
     *
     * @param number from 0
     * @param size entries that the newest head signs
     * @param signed when; empty when no head covers it
     */
    record Entry(String number, String size, Optional<When> signed, String proofHref) {

        static Entry none() {
            return new Entry("", "", Optional.empty(), "");
        }
    }
}
