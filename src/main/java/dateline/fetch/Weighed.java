package dateline.fetch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Things by name; when they weigh too much together, those not asked for longest go first. */
final class Weighed<T> {

    /** In bytes, about. */
    static final long MOST_WEIGHT = 16 << 20;

    private static final class Thing<T> {
        private final T value;
        private int weight;

        Thing(T value) {
            this.value = value;
        }
    }

    private final long most;
    private final Map<String, Thing<T>> things = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    Weighed(long most) {
        this.most = most;
    }

    synchronized T get(String name, Supplier<T> whenNew) {
        return things.computeIfAbsent(name, _ -> new Thing<>(whenNew.get())).value;
    }

    synchronized void weigh(String name, int newWeight) {
        Thing<T> thing = things.get(name);
        if (thing == null) {
            return;
        }
        weight += newWeight - thing.weight;
        thing.weight = newWeight;
        Iterator<Thing<T>> eldest = things.values().iterator();
        while (weight > most && things.size() > 1) {
            weight -= eldest.next().weight;
            eldest.remove();
        }
    }

    synchronized int size() {
        return things.size();
    }
}
