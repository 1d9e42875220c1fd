package dateline.fetch;

import java.net.URI;
import java.util.Optional;

/** What an answer amounts to. */
final class Answers {

    private Answers() {}

    /** Where it sends us; empty when it does not, or not anywhere readable. */
    static Optional<URI> redirect(Exchange exchange) {
        return switch (exchange.status()) {
            case 301, 302, 303, 307, 308 ->
                exchange.headers().first("Location").flatMap(to -> Locations.resolve(exchange.uri(), to));
            default -> Optional.empty();
        };
    }

    static Fetched outcome(Journey journey, Hops.Hop.Heard heard, FetchSettings settings) {
        Exchange exchange = heard.exchange();
        if (exchange.status() == 304 && journey.ask().isConditional()) {
            return new Fetched.Unchanged(journey.asked(), journey.at(), exchange, heard.capture(), journey.redirects());
        }
        boolean robots = journey.kind() == Ask.Kind.ROBOTS;
        if (exchange.cut().isPresent() && !(robots && exchange.cut().get() == Cut.LENGTH)) {
            return broken(exchange, exchange.cut().get(), settings, journey.kind());
        }
        return switch (decode(exchange, settings.limits().of(journey.kind()))) {
            case Decoded.Plain plain ->
                new Fetched.Answered(
                        journey.asked(), journey.at(), exchange, plain.bytes(), heard.capture(), journey.redirects());
            case Decoded.TooLarge tooLarge ->
                new Fetched.Refused(Reason.TOO_LARGE, what(exchange) + " " + tooLarge.why());
            case Decoded.Damaged damaged -> Troubles.failed(what(exchange) + " " + damaged.why());
        };
    }

    private static Decoded decode(Exchange exchange, int limit) {
        return ContentCoding.decode(exchange.headers(), exchange.body(), limit);
    }

    private static Fetched broken(Exchange exchange, Cut why, FetchSettings settings, Ask.Kind kind) {
        String what = what(exchange);
        return switch (why) {
            case LENGTH ->
                new Fetched.Refused(
                        Reason.TOO_LARGE,
                        what + " is longer than " + Sizes.show(settings.limits().of(kind)));
            case TIME ->
                Troubles.failed(what + " did not end within " + Sizes.show(settings.deadline()) + "; "
                        + Sizes.show(exchange.body().length) + " came");
            case DISCONNECT -> Troubles.failed(what + " broke off after " + Sizes.show(exchange.body().length));
        };
    }

    private static String what(Exchange exchange) {
        return "the answer of " + Locations.show(exchange.uri().toString());
    }
}
