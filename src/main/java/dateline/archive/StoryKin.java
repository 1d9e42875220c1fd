package dateline.archive;

import dateline.model.StoryReason;

/**
 * A story that tells the same event in another language.
 *
 * @param first its earliest article
 * @param why the reason of the change that linked the two; of what both name, {@code one} is as the story itself has it
 */
public record StoryKin(StoryCount count, Line first, StoryReason why) {

    /** @param isTurned whether the change names the two the other way round */
    static StoryReason seen(StoryReason why, boolean isTurned) {
        return isTurned && why instanceof StoryReason.SameNames names ? names.turned() : why;
    }
}
