package dateline.names;

import dateline.model.NameKind;

/** A run of a text that may be a name, with what speaks for it; the scores of runs that overlap are compared. */
record Spot(NameKind kind, int start, int end, double score, String reason) {}
