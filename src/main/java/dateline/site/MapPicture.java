package dateline.site;

import dateline.archive.SubjectSums;
import dateline.copy.Gazetteer;
import dateline.site.Answer.Keeping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Datelines on the world's land, as one SVG file that loads nothing. Places that the gazetteer does not know are left out. */
final class MapPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 288;
    private static final int NORTH = 84;
    private static final double SMALLEST = 2.2;
    private static final double LARGEST = 11;

    /** Colours that show on the site's light and dark paper alike; a style of its own the picture may not bring. */
    private static final String LAND = "#a39b8b";

    private static final String MARK = "#b0463c";

    private final Supplier<Gazetteer> gazetteer;
    private final String land = land();

    /** @param gazetteer asked for when the first map is made: its data take memory */
    MapPicture(Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Point(double x, double y) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            int byX = Double.compare(x, other.x);
            return byX != 0 ? byX : Double.compare(y, other.y);
        }
    }

    private record Dot(long articles, List<String> names) {
        Dot and(Dot other) {
            return new Dot(
                    articles + other.articles,
                    Stream.concat(names.stream(), other.names.stream()).toList());
        }
    }

    Answer of(String title, List<SubjectSums.OfPlace> places) {
        TreeMap<Point, Dot> dots = new TreeMap<>();
        for (SubjectSums.OfPlace place : places) {
            gazetteer.get().resolve(place.place()).ifPresent(found -> {
                Point at = new Point((found.longitude() + 180) * 2, (NORTH - found.latitude()) * 2);
                dots.merge(at, new Dot(place.articles(), List.of(place.place())), Dot::and);
            });
        }
        byte[] svg = Xml.write(xml -> xml.element(
                "svg",
                () -> {
                    xml.text("title", title);
                    xml.empty("path", "fill", LAND, "fill-opacity", ".6", "d", land);
                    circles(xml, dots);
                },
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img"));
        return new Answer.Whole("image/svg+xml", svg, Keeping.FEED);
    }

    private static void circles(Xml xml, TreeMap<Point, Dot> dots) {
        long most = dots.values().stream().mapToLong(Dot::articles).max().orElse(1);
        dots.forEach((at, dot) -> circle(xml, at, dot, most));
    }

    /** Its area grows with the articles. */
    private static void circle(Xml xml, Point at, Dot dot, long most) {
        double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) dot.articles() / most);
        xml.element(
                "circle",
                () -> xml.text("title", String.join(", ", dot.names()) + ": " + Counts.articles(dot.articles())),
                "fill",
                MARK,
                "fill-opacity",
                ".6",
                "stroke",
                MARK,
                "cx",
                tenths(at.x()),
                "cy",
                tenths(at.y()),
                "r",
                tenths(radius));
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String land() {
        try (InputStream in = MapPicture.class.getResourceAsStream("land.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: land.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
