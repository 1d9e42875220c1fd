package dateline.feed;

import dateline.model.Moment;
import java.util.Optional;

/**
 * A date as it stood.
 *
 * @param element where: {@code "pubdate"}, {@code "dc:date"}
 * @param moment empty when the text says no date that we understand
 */
public record WrittenDate(String element, String written, Optional<Moment> moment) {}
