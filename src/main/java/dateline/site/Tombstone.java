package dateline.site;

import dateline.archive.Removal;

/** What stands where something was taken down. */
final class Tombstone {

    private Tombstone() {}

    static Answer.Gone of(Removal removal, Times times) {
        return new Answer.Gone("An editor of this archive took this down on "
                + times.precise(removal.at()).text() + ". The reason given: " + removal.reason());
    }
}
