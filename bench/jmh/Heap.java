package dateline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * Peak heap of a piece of work: what outlived a collection of a small nursery, dead or alive, and the nursery itself. So
 * it is never told too low; by the nursery's 4 MB, and by what died late, it is told too high.
 */
final class Heap {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private Object kept = "";

    /** Bytes above what was there before; the result counts, as it is still held. */
    long peak(Supplier<?> work) {
        kept = "";
        System.gc();
        long before = used();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        kept = work.get();
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }

    /** Bytes of the newest result alone. */
    long held() {
        System.gc();
        long with = used();
        kept = "";
        System.gc();
        return with - used();
    }

    private long used() {
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
