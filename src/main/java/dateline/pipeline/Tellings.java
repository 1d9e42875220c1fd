package dateline.pipeline;

import dateline.archive.Filed;
import dateline.archive.NameUse;
import dateline.copy.Gazetteer;
import dateline.copy.Place;
import dateline.model.Article;
import dateline.model.CaptureId;
import dateline.model.NameKind;
import dateline.model.StoryId;
import dateline.names.Sounds;
import dateline.page.BlockText;
import dateline.story.Figures;
import dateline.story.Telling;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what articles tell that another language keeps. Holds tables; not for use by several threads at once. */
final class Tellings {

    /** UTF-16 units of a text; the news is in its head. */
    private static final int MOST_TEXT = 6_000;

    /** Forms of a dossier that are compared. */
    private static final int MOST_FORMS = 8;

    private static final double COUNTRY = 0.15;
    private static final double LARGE_CITY = 0.45;
    private static final double PLACE = 0.7;
    private static final double ORGANISATION = 0.8;
    private static final double PERSON = 1;
    private static final long LARGE = 1_000_000;

    private final Gazetteer gazetteer = new Gazetteer();
    private final Figures figures = new Figures();
    private final Sounds sounds = new Sounds();

    /** The part that follows from one version of an article alone. @param language empty when it is not known */
    record Read(
            CaptureId evidence,
            int version,
            Instant at,
            String language,
            Map<String, String> figures,
            Map<String, String> sounds) {

        boolean isOf(Article article) {
            return article.evidence().equals(evidence) && article.version() == version;
        }
    }

    Read read(Article article) {
        String all = article.headline().get().orElse("") + "\n"
                + article.standfirst().get().orElse("") + "\n"
                + (article.body().isEmpty() ? article.teaser().text() : BlockText.plain(article.body()));
        String head = all.substring(0, Math.min(MOST_TEXT, all.length()));
        Optional<String> language = article.language().get();
        return new Read(
                article.evidence(),
                article.version(),
                article.dates().order(),
                language.map(tag -> Locale.forLanguageTag(tag).getLanguage()).orElse(""),
                figures.of(head, language),
                sounds.ofText(head));
    }

    /** @param dossiers by kind and form */
    Telling telling(Article article, StoryId story, Read read, List<NameUse> uses, Dossiers dossiers) {
        Map<String, Telling.Name> names = new LinkedHashMap<>();
        for (NameUse use : uses) {
            Telling.Name name = name(use, read.language(), dossiers.of(use));
            names.putIfAbsent(name.key(), name);
        }
        return new Telling(
                article.id(),
                story,
                read.at(),
                read.language(),
                List.copyOf(names.values()),
                read.figures(),
                read.sounds());
    }

    /** The dossiers that forms stand in. */
    record Dossiers(Map<NameKind, Map<String, Filed>> byForm) {

        Optional<Filed> of(NameUse use) {
            return Optional.ofNullable(byForm.getOrDefault(use.kind(), Map.of()).get(use.form()));
        }
    }

    private Telling.Name name(NameUse use, String language, Optional<Filed> dossier) {
        List<String> forms = dossier.map(Filed::forms).orElse(List.of(use.form())).stream()
                .limit(MOST_FORMS)
                .toList();
        Optional<Place> place = use.kind() == NameKind.PLACE
                ? gazetteer.resolve(use.form(), Optional.of(language).filter(known -> !known.isEmpty()))
                : Optional.empty();
        String key = place.map(Place::id)
                .or(() -> dossier.map(filed -> filed.line().id().value()))
                .orElse(use.form());
        Set<String> heard =
                forms.stream().flatMap(form -> Sounds.ofName(form).stream()).collect(Collectors.toSet());
        return new Telling.Name(
                use.kind(),
                use.kind() + " " + key,
                use.form(),
                forms,
                heard,
                place.map(Tellings::weight).orElse(weight(use.kind())));
    }

    private static double weight(Place place) {
        if (place.isCountry()) {
            return COUNTRY;
        }
        return place.people() >= LARGE ? LARGE_CITY : PLACE;
    }

    private static double weight(NameKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case PLACE -> PLACE;
            case ORGANISATION -> ORGANISATION;
        };
    }
}
