package dateline.fetch;

import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.WarcPosition;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down what it saw. */
final class Notebook implements Witness {

    private final ConcurrentLinkedQueue<Exchange> seen = new ConcurrentLinkedQueue<>();

    @Override
    public Capture saw(Exchange exchange) {
        seen.add(exchange);
        return new Capture(
                new CaptureId(UUID.randomUUID()),
                exchange.uri(),
                exchange.at(),
                exchange.status(),
                "",
                "",
                new WarcPosition("notebook", seen.size(), 1));
    }

    List<Exchange> seen() {
        return List.copyOf(seen);
    }
}
