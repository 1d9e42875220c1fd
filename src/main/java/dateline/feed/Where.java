package dateline.feed;

import java.util.List;

/**
 * The place that an entry is about, as GeoRSS gives it.
 *
 * @param spots one for a point; two corners for a box; the corners in order for a line or a polygon
 */
public record Where(Shape shape, List<Spot> spots) {

    public Where {
        spots = List.copyOf(spots);
    }

    public enum Shape {
        POINT,
        LINE,
        POLYGON,
        BOX
    }

    /** Degrees of WGS 84: north and east are positive. */
    public record Spot(double latitude, double longitude) {}
}
