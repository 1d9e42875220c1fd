package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Places PLACES = Places.shared();

    @ParameterizedTest
    @CsvSource({
        "Taipei,1668341", "台北,1668341", "臺北,1668341", "타이베이,1668341", "Beijing,1816670", "PEKING,1816670",
                "Пекин,1816670", "بكين,1816670",
        "München,2867714", "MUENCHEN,", "Munich,2867714", "Москва,524901", "МОСКВА,524901", "Paris,2988507",
                "Saint-Denis,935264", "नई दिल्ली,1261481",
        "ニューヨーク,5128581", "New York,5128581", "NEW YORK CITY,5128581", "London,2643743", "Georgia,CGE", "Грузия,CGE",
                "Nowhereville,",
    })
    void mostPopulousPlaceOfANameComesFirst(String name, String id) {
        assertThat(PLACES.named(name).stream().map(Place::id).findFirst().orElse(null))
                .isEqualTo(id);
    }

    @Test
    void smallAndRegionalNamesAreKnown() {
        assertThat(PLACES.has("Westerkappeln")).isTrue();
        assertThat(PLACES.has("Gurugram")).isTrue();
        assertThat(PLACES.has("四川")).isTrue();
        assertThat(PLACES.has("")).isFalse();
        assertThat(PLACES.has("x".repeat(100))).isFalse();
    }

    @Test
    void namesThatAreWordsAsWellAreMarked() {
        assertThat(PLACES.isCommonWord("Police")).isTrue();
        assertThat(PLACES.isCommonWord("Berlin")).isFalse();
    }

    @Test
    void everyNameOfTheFileIsFolded() {
        for (String name :
                new String[] {"Łódź", "Ålborg", "N'Djamena", "Saint-Denis", "İzmir", "Đà Nẵng", "서울", "القاهرة"}) {
            assertThat(Fold.fold(Fold.fold(name))).isEqualTo(Fold.fold(name));
        }
    }
}
