/**
 * Proves that nothing in the archive was removed, reordered or changed: each capture's record joins an append-only
 * Merkle log (the tree of RFC 6962 and RFC 9162) whose head is signed.
 *
 * <p>Purpose: whoever keeps one signed head can tell later whether the archive still holds what it held then. Border:
 * the only room that hashes trees, signs, and reads time-stamps. Central types: {@link dateline.custody.Custody}, {@link
 * dateline.custody.Merkle}, {@link dateline.custody.Head}.
 *
 * <p>A capture's leaf is the header of its WARC record as it stands in the file, from {@code WARC/1.1} to the empty
 * line: it names the address, the moment and the digest of all that the outlet sent. Heads are checkpoints in the form
 * of C2SP's signed notes, so that programs of others read them.
 */
@NullMarked
package dateline.custody;

import org.jspecify.annotations.NullMarked;
