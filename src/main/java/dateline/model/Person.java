package dateline.model;

/** Somebody who made part of an article, the name as written. */
public record Person(String name, Role role) {

    public enum Role {
        AUTHOR,
        CONTRIBUTOR,
        EDITOR,
        PHOTOGRAPHER,
        TRANSLATOR
    }

    public static Person author(String name) {
        return new Person(name, Role.AUTHOR);
    }
}
