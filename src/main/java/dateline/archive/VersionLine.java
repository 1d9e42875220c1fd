package dateline.archive;

import dateline.model.CaptureId;
import java.time.Instant;

/**
 * One version of an article, in short.
 *
 * @param number 1 for the first
 * @param at when the archive stored it
 * @param gone whether it says that the page is gone
 */
public record VersionLine(int number, Instant at, String headline, CaptureId evidence, boolean gone) {}
