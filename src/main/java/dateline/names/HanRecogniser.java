package dateline.names;

import dateline.copy.Gazetteer;
import dateline.model.Mention;
import java.util.ArrayList;
import java.util.List;

/** Finds names in Chinese text, written in simplified or traditional characters. */
final class HanRecogniser {

    private final Readings readings;
    private final HanPeople people;
    private final HanForeigners foreigners;
    private final HanPlaces places;
    private final HanOrganisations organisations = new HanOrganisations();

    HanRecogniser(Readings readings, HanSurnames surnames, Gazetteer gazetteer) {
        HanCues cues = new HanCues();
        this.readings = readings;
        this.people = new HanPeople(surnames, cues);
        this.foreigners = new HanForeigners(cues);
        this.places = new HanPlaces(gazetteer);
    }

    List<Mention> read(String original) {
        HanText text = HanText.of(original, readings);
        List<Spot> spots = new ArrayList<>();
        int[] placeEnds = places.spot(text, spots);
        people.spot(text, placeEnds, spots);
        foreigners.spot(text, placeEnds, spots);
        organisations.spot(text, placeEnds, spots);
        return BestSpots.of(spots).stream()
                .map(spot -> new Mention(
                        spot.kind(),
                        original.substring(spot.start(), spot.end()),
                        spot.start(),
                        spot.end(),
                        spot.reason()))
                .toList();
    }
}
