package dateline.cli.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * An article before it is printed.
 *
 * @param later what replaces it once it has been edited
 */
record Draft(String name, Sheet sheet, Optional<Sheet> later) {

    private static final int OK = 200;

    static Draft read(String folder, String name) {
        var sheet = sheet(folder, name);
        var later = Optional.ofNullable(sheet.head().get("later")).map(edited -> sheet(folder, edited));
        return new Draft(name, sheet, later);
    }

    private static Sheet sheet(String folder, String name) {
        var sheet = Sheet.parse(Resource.text(folder + "/articles/" + name + ".html"));
        return Optional.ofNullable(sheet.head().get("text-of"))
                .map(Draft::original)
                .map(original -> new Sheet(sheet.head(), original.body()))
                .orElse(sheet);
    }

    /** @param copied {@code FOLDER/NAME} of the article whose text another outlet carries word for word */
    private static Sheet original(String copied) {
        int slash = copied.indexOf('/');
        return sheet(copied.substring(0, slash), copied.substring(slash + 1));
    }

    /** Path of its page; the same before and after the edit. */
    String path() {
        return sheet.need("path");
    }

    /** How long before the start it was published. */
    Duration ago() {
        return Duration.parse(sheet.need("ago"));
    }

    /** How its page answers. */
    int status(boolean edited) {
        String first = sheet.get("status", Integer.toString(OK));
        return Integer.parseInt(edited ? sheet.get("later-status", first) : first);
    }

    Sheet sheet(boolean edited) {
        return edited ? later.orElse(sheet) : sheet;
    }
}
