package dateline.model;

/** What a name in a text names. */
public enum NameKind {
    PERSON,
    PLACE,
    ORGANISATION
}
