package dateline.archive;

import dateline.model.StoryId;

/** A story and how much there is in it; at least one article. */
public record StoryCount(StoryId story, int articles, int outlets) {}
