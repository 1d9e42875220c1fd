package dateline.copy;

/**
 * A place of the place data.
 *
 * @param id its GeoNames id, or {@code C} and the ISO 3166 code for a country
 * @param name in GeoNames' own spelling
 * @param country ISO 3166-1 alpha-2
 * @param division GeoNames' code of the first-order division; for the United States the postal code
 * @param people that live there; 0 when not known
 */
public record Place(
        String id, String name, String country, String division, long people, double latitude, double longitude) {

    public boolean isCountry() {
        return id.startsWith("C");
    }
}
