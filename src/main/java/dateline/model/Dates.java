package dateline.model;

import java.time.Instant;

/**
 * An article's dates, each kept apart from the others and never rewritten to now.
 *
 * @param published what the publisher says
 * @param updated what the publisher says
 * @param firstSeen when the archive first met the article
 */
public record Dates(Found<Moment> published, Found<Moment> updated, Instant firstSeen) {

    /** What lists are ordered by: publication where known and not after {@link #firstSeen}, else first sight. */
    public Instant order() {
        return published
                .get()
                .map(Moment::instant)
                .filter(at -> !at.isAfter(firstSeen))
                .orElse(firstSeen);
    }
}
