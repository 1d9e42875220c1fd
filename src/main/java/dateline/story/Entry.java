package dateline.story;

import dateline.model.ArticleId;

/** One article of the window. */
record Entry(int slot, ArticleId article, long seconds, Vector vector) {}
