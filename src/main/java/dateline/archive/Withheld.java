package dateline.archive;

import dateline.model.CaptureId;

/**
 * A capture that is not given out, because it holds what was taken down.
 *
 * @param isAlone whether it holds nothing else: a feed's answer does, and its facts are shown on
 */
public record Withheld(CaptureId capture, boolean isAlone) {}
