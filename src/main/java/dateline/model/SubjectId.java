package dateline.model;

/**
 * A subject's short name in addresses and commands.
 *
 * @param value of the form of an {@link OutletId}
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    /** @throws IllegalArgumentException when the value has another form */
    public SubjectId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a subject's short name: " + value);
        }
    }

    public static boolean isValid(String value) {
        return OutletId.isValid(value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
