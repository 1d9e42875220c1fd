package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GeoRSS in its three forms: simple, GML and W3C's latitude and longitude. Other reference systems are not read. */
final class Geo {

    /** Corners of one shape. */
    static final int MAX_SPOTS = 1_000;

    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    private Geo() {}

    static Optional<Where> read(Elements elements) {
        for (Element element : elements.all()) {
            Optional<Where> found = switch (element.key()) {
                case "georss:point" -> where(Where.Shape.POINT, element.text());
                case "georss:line" -> where(Where.Shape.LINE, element.text());
                case "georss:polygon" -> where(Where.Shape.POLYGON, element.text());
                case "georss:box" -> where(Where.Shape.BOX, element.text());
                case "georss:where", "where" -> gml(element);
                case "geo:lat" -> where(Where.Shape.POINT, element.text() + " " + elements.text("geo:long", "geo:lon"));
                case "geo:point" -> read(element.children());
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Where> gml(Element where) {
        for (Element element : where.childList()) {
            String system = element.attribute("srsName");
            Optional<Where.Shape> shape = shape(element.key());
            if (shape.isPresent() && (system.isEmpty() || system.endsWith("4326"))) {
                return where(shape.get(), spacedText(element));
            }
        }
        return Optional.empty();
    }

    private static Optional<Where.Shape> shape(String key) {
        return switch (key) {
            case "gml:point" -> Optional.of(Where.Shape.POINT);
            case "gml:linestring" -> Optional.of(Where.Shape.LINE);
            case "gml:polygon" -> Optional.of(Where.Shape.POLYGON);
            case "gml:envelope" -> Optional.of(Where.Shape.BOX);
            default -> Optional.empty();
        };
    }

    /** An envelope's two corners stand in elements of their own. */
    private static String spacedText(Element element) {
        String corners = element.children().text("gml:lowercorner") + " "
                + element.children().text("gml:uppercorner");
        return corners.isBlank() ? element.text() : corners;
    }

    private static Optional<Where> where(Where.Shape shape, String numbers) {
        List<Where.Spot> spots = spots(numbers);
        int least = switch (shape) {
            case POINT -> 1;
            case LINE, BOX -> 2;
            case POLYGON -> 4;
        };
        return spots.size() < least ? Optional.empty() : Optional.of(new Where(shape, spots));
    }

    /** Pairs of latitude and longitude up to the first that is none. */
    private static List<Where.Spot> spots(String numbers) {
        String[] words = PlainText.fold(numbers.replace(',', ' ')).split(" ", 2 * MAX_SPOTS + 1);
        List<Where.Spot> spots = new ArrayList<>();
        for (int i = 0; i + 1 < words.length && spots.size() < MAX_SPOTS; i += 2) {
            double latitude = degrees(words[i]);
            double longitude = degrees(words[i + 1]);
            if (!(Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE)) {
                return spots;
            }
            spots.add(new Where.Spot(latitude, longitude));
        }
        return spots;
    }

    private static double degrees(String word) {
        try {
            return word.length() > 24 ? Double.NaN : Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
