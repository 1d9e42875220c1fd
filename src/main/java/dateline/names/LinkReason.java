package dateline.names;

/** Why two forms stand in one dossier. */
public sealed interface LinkReason {

    /** An editor says so. */
    record Decided() implements LinkReason {}

    /** The same letters or characters but for case, accents, order of the words, or simplified and traditional. */
    record SameForm() implements LinkReason {}

    /** One stands in brackets behind the other, and they sound alike. @param articles in how many */
    record WrittenTogether(NameMatch match, int articles) implements LinkReason {}

    /** They sound alike, better than any other form beside them, and are named in the same stories. */
    record SameStories(NameMatch match, int stories) implements LinkReason {}

    /** They sound alike all through and are named beside the same others. @param company forms that both stand beside */
    record SameCompany(NameMatch match, int company) implements LinkReason {}

    /** The stronger comes first where two would do. */
    default int rank() {
        return switch (this) {
            case Decided _ -> 0;
            case SameForm _ -> 1;
            case WrittenTogether _ -> 2;
            case SameStories _ -> 3;
            case SameCompany _ -> 4;
        };
    }

    /** Stories that name both before their sound is believed elsewhere. */
    int SURE_FROM = 3;

    /**
     * Whether one form may stand for the other outside the articles that show it: where somebody has written them
     * together or said so, or several stories name both and they sound alike all through. A foreign name written by its
     * sound is not sure: it may be the given name alone.
     */
    default boolean isSure() {
        return switch (this) {
            case Decided _, SameForm _ -> true;
            case WrittenTogether together -> together.match().isSame();
            case SameStories stories ->
                stories.match().isSame()
                        && stories.match().whole()
                        && stories.match().voice() != Voice.TRANSCRIPTION
                        && stories.stories() >= SURE_FROM;
            case SameCompany _ -> false;
        };
    }

    /** What the sound says, 1 where it is not asked. */
    default double weight() {
        return switch (this) {
            case Decided _, SameForm _ -> 1;
            case WrittenTogether together -> together.match().probability();
            case SameStories stories -> stories.match().probability();
            case SameCompany company -> company.match().probability();
        };
    }
}
