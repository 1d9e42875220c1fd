/**
 * Keeps what outlets answered as WARC 1.1 (ISO 28500:2017), and reads it back.
 *
 * <p>Purpose: the archive's evidence; what is not in a WARC file on disk does not exist. Border: the only room that
 * touches WARC. Central types: {@link dateline.capture.Captures}, {@link dateline.capture.Stored}, {@link
 * dateline.capture.Recovered}.
 *
 * <p>Every record is a gzip member of its own. A body is kept as it travelled, still content-encoded, but without
 * chunking; therefore {@code Transfer-Encoding} is written as {@code X-Archive-Orig-Transfer-Encoding}, and a {@code
 * Content-Length} that does not tell the length kept as {@code X-Archive-Orig-Content-Length}.
 */
@NullMarked
package dateline.capture;

import org.jspecify.annotations.NullMarked;
