package dateline.pipeline;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How something is asked.
 *
 * @param key no two with the same key are asked at once
 * @param failed what stands in for the answer when it cannot be read or kept, for that reason
 * @param stands false when another lane asked it between the look at what is due and now
 */
record Asking(String key, Supplier<Outcome> ask, Function<String, Outcome> failed, BooleanSupplier stands) {}
