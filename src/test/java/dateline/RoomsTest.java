package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house plan: which room may know which, and what only one room may touch. */
class RoomsTest {

    /** In the order of the data's way. A room imports only rooms above it, and of those only the ones named here. */
    private static final Map<String, Set<String>> PLAN = plan(
            "model:",
            "text:",
            "fetch: model",
            "capture: model fetch",
            "feed: model",
            "page: model",
            "copy: model text",
            "story: model text",
            "names: model text copy",
            "archive: model",
            "custody: model fetch capture archive",
            "search: model archive page",
            "subject: model search",
            "pipeline: model text fetch capture feed page copy story names archive search subject",
            "site: model text copy story archive search",
            "cli: model fetch capture feed archive custody search pipeline site");

    /** Packages of others that a room alone may use. */
    private static final Map<String, Set<String>> ALONE = Map.ofEntries(
            Map.entry("org.apache.hc.", Set.of("fetch")),
            Map.entry("org.netpreserve.", Set.of("capture")),
            Map.entry("org.bouncycastle.", Set.of("custody")),
            Map.entry("java.sql.", Set.of("archive")),
            Map.entry("javax.sql.", Set.of("archive")),
            Map.entry("com.zaxxer.", Set.of("archive")),
            Map.entry("org.apache.lucene.", Set.of("search")),
            Map.entry("io.javalin.", Set.of("site")),
            Map.entry("gg.jte.", Set.of("site")),
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("org.tomlj.", Set.of("cli", "page")));

    private static final Set<String> PURE = Set.of("model", "text", "feed", "page", "copy", "story", "names");

    /** What would make a pure room impure. Reading data files of its own from the class path is not among it. */
    private static final Set<String> IMPURE = Set.of(
            "java.net.Socket",
            "java.net.http.HttpClient",
            "java.net.HttpURLConnection",
            "java.net.InetAddress",
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.lang.Thread",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.concurrent.ExecutorService",
            "org.slf4j.Logger");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    private static Map<String, Set<String>> plan(String... lines) {
        Map<String, Set<String>> plan = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            plan.put(
                    parts[0],
                    Set.of(parts[1].isBlank() ? new String[0] : parts[1].strip().split(" ", -1)));
        }
        return plan;
    }

    @Test
    void everyRoomIsInThePlan() {
        assertThat(arrows().keySet()).isEqualTo(PLAN.keySet());
    }

    @Test
    void noArrowThatThePlanDoesNotAllow() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(RoomsTest::leavesItsRoom)
                        .filter(arrow -> !PLAN.getOrDefault(room(arrow.getOriginClass()), Set.of())
                                .contains(room(arrow.getTargetClass())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void noCycle() {
        Map<String, Set<String>> left = new TreeMap<>(arrows());
        while (!left.isEmpty()) {
            List<String> free = left.keySet().stream()
                    .filter(room -> left.get(room).stream().noneMatch(left::containsKey))
                    .toList();
            assertThat(free).as("rooms in a cycle: %s", left).isNotEmpty();
            left.keySet().removeAll(free);
        }
    }

    @Test
    void whatOneRoomAloneTouchesNoOtherDoes() {
        List<String> trespasses = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                ALONE.forEach((prefix, rooms) -> {
                    if (arrow.getTargetClass().getName().startsWith(prefix) && !rooms.contains(room(type))) {
                        trespasses.add(arrow.getDescription());
                    }
                });
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void pureRoomsStayPure() {
        assertThat(HOUSE.stream()
                        .filter(type -> PURE.contains(room(type)) && !isCommand(type))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(arrow -> IMPURE.contains(arrow.getTargetClass().getName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** The mains behind {@code bench/answer} and {@code bench/train-pages} read files. */
    private static boolean isCommand(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.tryGetMethod("main", String[].class).isPresent();
    }

    @Test
    void theMapInTheArchitectureIsTheHouse() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        String map = page.substring(
                page.indexOf("<!-- rooms:start -->") + "<!-- rooms:start -->".length(),
                page.indexOf("<!-- rooms:end -->"));

        assertThat(map.lines().filter(line -> line.startsWith("| `")).map(RoomsTest::twoColumns))
                .as("the first two columns between the marks in ARCHITECTURE.md")
                .containsExactlyElementsOf(map());
    }

    private static String twoColumns(String row) {
        String[] cells = row.split("\\|", -1);
        return (cells[1] + "|" + cells[2]).strip();
    }

    private static List<String> map() {
        Map<String, Set<String>> arrows = arrows();
        return ORDER.stream()
                .map(room -> "`" + room + "` | "
                        + ORDER.stream()
                                .filter(arrows.get(room)::contains)
                                .map(other -> "`" + other + "`")
                                .collect(Collectors.joining(", ")))
                .map(String::strip)
                .toList();
    }

    private static final List<String> ORDER = List.of(
            "model",
            "text",
            "fetch",
            "capture",
            "feed",
            "page",
            "copy",
            "story",
            "names",
            "archive",
            "custody",
            "search",
            "subject",
            "pipeline",
            "site",
            "cli");

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : HOUSE) {
            Set<String> others = arrows.computeIfAbsent(room(type), _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(RoomsTest::leavesItsRoom)
                    .map(arrow -> room(arrow.getTargetClass()))
                    .forEach(others::add);
        }
        return arrows;
    }

    private static boolean leavesItsRoom(Dependency arrow) {
        return arrow.getTargetClass().getName().startsWith("dateline.")
                && !room(arrow.getOriginClass())
                        .equals(room(arrow.getTargetClass().getBaseComponentType()));
    }

    private static String room(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.", -1);
        return parts.length > 1 ? parts[1] : "";
    }
}
