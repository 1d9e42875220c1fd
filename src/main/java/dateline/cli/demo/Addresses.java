package dateline.cli.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each outlet stands, for links between them.
 *
 * @param bases in the order of the folders, each without a path
 */
record Addresses(List<String> folders, List<URI> bases) {

    Addresses {
        folders = List.copyOf(folders);
        bases = List.copyOf(bases);
    }

    URI of(String folder) {
        return bases.get(folders.indexOf(folder));
    }

    /** The bases as template values, by folder. */
    Map<String, String> values() {
        var values = new HashMap<String, String>();
        folders.forEach(folder -> values.put(folder, of(folder).toString()));
        return values;
    }
}
