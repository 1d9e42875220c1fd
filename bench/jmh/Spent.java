package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** CPU time of the whole virtual machine beside JMH's clock: collection is paid, and other people's load is not. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Spent {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public long items;
    public long cpuNanos;
    public long clockNanos;

    /** Work that yields a count of items. */
    @FunctionalInterface
    interface Work {
        int items() throws Exception;
    }

    void on(Work work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long clock = System.nanoTime();
        items += work.items();
        clockNanos += System.nanoTime() - clock;
        cpuNanos += SYSTEM.getProcessCpuTime() - cpu;
    }
}
