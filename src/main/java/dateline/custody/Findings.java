package dateline.custody;

/** Is told what {@link Verification} finds, as it finds it. */
public interface Findings {

    /**
     * Something that counted as archived is not as it was, or cannot be proved.
     *
     * @param where file and byte: {@code "warc/dateline-000001-….warc.gz:69174"}
     */
    void fault(String where, String what);

    /** Something that is no fault but that an operator may want to know. */
    void note(String what);

    /**
     * How far the reading of the evidence has got.
     *
     * @param at bytes of that file
     * @param size of that file
     */
    void progress(String file, long at, long size);
}
