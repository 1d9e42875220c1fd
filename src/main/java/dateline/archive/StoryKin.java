package dateline.archive;

import dateline.model.StoryReason;

/**
 * A story that tells the same event in another language.
 *
 * @param first its earliest article
 * @param why the reason of the change that linked the two
 */
public record StoryKin(StoryCount count, Line first, StoryReason why) {}
