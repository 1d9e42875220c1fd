package dateline.model;

/**
 * What an editor has decided of two forms of a name. It outlasts every rebuild, and no evidence outweighs it. Of two
 * decisions on the same two forms the later one holds.
 */
public sealed interface NameDecision {

    NameKind kind();

    String one();

    String other();

    /** The two forms name one person, place or organisation. */
    record Same(NameKind kind, String one, String other) implements NameDecision {}

    /** They do not, and are never to stand in one dossier, also not by way of a third form. */
    record Apart(NameKind kind, String one, String other) implements NameDecision {}
}
