package dateline.archive;

import dateline.model.DossierId;
import dateline.model.OutletId;
import dateline.model.StoryId;
import dateline.model.SubjectId;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which articles a list holds. Days and months are those of {@link dateline.model.Dates#order}, in UTC. */
public sealed interface Scope {

    record Everything() implements Scope {}

    record OfOutlet(OutletId outlet) implements Scope {}

    /** @param tag primary language subtag: {@code "zh"} holds zh-Hans and zh-Hant */
    record InLanguage(String tag) implements Scope {}

    /** Its published articles. */
    record OfSubject(SubjectId subject) implements Scope {}

    /** Articles that name any of its forms. */
    record OfName(DossierId dossier) implements Scope {}

    record OfStory(StoryId story) implements Scope {}

    record OnDay(LocalDate day) implements Scope {}

    record InMonth(YearMonth month) implements Scope {}
}
