package dateline.cli.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * One outlet as its folder of resources tells it.
 *
 * @param about its name, addresses and customs
 * @param drafts newest first
 */
record Newsroom(String folder, Sheet about, List<Draft> drafts) {

    Newsroom {
        drafts = List.copyOf(drafts);
    }

    static Newsroom read(String folder) {
        var about = Sheet.parse(Resource.text(folder + "/outlet.txt"));
        var drafts = Resource.text(folder + "/articles.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> Draft.read(folder, name))
                .toList();
        return new Newsroom(folder, about, drafts);
    }

    Template template(String name) {
        return new Template(Resource.text(folder + "/" + name));
    }

    /** Where its feed stands. */
    String feedPath() {
        return about.need("feed");
    }

    /** The address that its home page still announces; the same as {@link #feedPath} where the feed has not moved. */
    String announcedFeedPath() {
        return about.get("moved-from", feedPath());
    }

    ZoneId zone() {
        return ZoneId.of(about.need("zone"));
    }

    Locale locale() {
        return Locale.forLanguageTag(about.need("lang"));
    }
}
