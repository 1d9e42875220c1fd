package dateline.pipeline;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes a value when it is first asked for: the tables are large, and many archives never ask. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.orElseThrow();
    }
}
