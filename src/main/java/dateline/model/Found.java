package dateline.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value that a page or feed may or may not tell, with where it was found. What nobody said stays {@link Missing}; it
 * is never guessed.
 */
public sealed interface Found<T> {

    /**
     * @param from where the value stood, as {@code room:place}: {@code "json-ld:NewsArticle.author"},
     *     {@code "feed:atom.published"}, {@code "copy:wire-dateline"}
     */
    record Known<T>(T value, String from) implements Found<T> {}

    record Missing<T>() implements Found<T> {}

    static <T> Found<T> known(T value, String from) {
        return new Known<>(value, from);
    }

    static <T> Found<T> missing() {
        return new Missing<>();
    }

    /** Known when the optional holds a value, else missing. */
    static <T> Found<T> of(Optional<? extends T> value, String from) {
        return value.<Found<T>>map(v -> new Known<>(v, from)).orElseGet(Missing::new);
    }

    default Optional<T> get() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.value());
            case Missing<T> _ -> Optional.empty();
        };
    }

    /** Where the value stood; empty when it is missing. */
    default Optional<String> source() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.from());
            case Missing<T> _ -> Optional.empty();
        };
    }

    default boolean isKnown() {
        return this instanceof Known<T>;
    }

    /** The same place, another form of the value. */
    default <R> Found<R> map(Function<? super T, ? extends R> form) {
        return switch (this) {
            case Known<T> known -> new Known<>(form.apply(known.value()), known.from());
            case Missing<T> _ -> new Missing<>();
        };
    }

    /** This if known, else what the next source says. */
    default Found<T> or(Supplier<Found<T>> next) {
        return isKnown() ? this : next.get();
    }

    default T orElse(T other) {
        return get().orElse(other);
    }
}
