package dateline.site;

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
        String pictureHref) {}
