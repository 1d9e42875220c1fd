package dateline.site;

import java.util.Optional;

/**
 * One kept answer of an outlet.
 *
 * @param from the address that answered; a link only to the web
 * @param status with its meaning
 * @param recordHref address of the record itself
 * @param pictureHref the kept picture; empty when it is none
 */
record EvidenceView(
        Frame frame,
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
        String recordHref,
        String pictureHref,
        Entry entry) {

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
