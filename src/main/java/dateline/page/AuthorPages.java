package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Links to authors' own pages, told by where sites file them. */
final class AuthorPages {

    private static final int MAX_SEGMENT = 16;
    private static final Set<String> SEGMENTS = Set.copyOf(WordFiles.lines("author-paths.txt"));

    /** Whether a name may begin with two such letters; most parts of addresses are sent away here. */
    private static final boolean[] MAY_BEGIN = beginnings();

    private AuthorPages() {}

    private static boolean[] beginnings() {
        boolean[] begins = new boolean[1 << 10];
        SEGMENTS.forEach(segment -> begins[begins(segment, 0)] = true);
        return begins;
    }

    private static int begins(String text, int at) {
        return (text.charAt(at) & 0x1f) << 5 | text.charAt(at + 1) & 0x1f;
    }

    /** Indexes of the links, in order. */
    static List<Integer> links(Tree tree) {
        List<Integer> links = new ArrayList<>();
        for (int i = 0; i < tree.links().size(); i++) {
            int link = tree.links().get(i);
            if (is(tree.element(link).attr("href"))) {
                links.add(link);
            }
        }
        return links;
    }

    /** Whether a part of the address's path is one of those names, and not its last. */
    static boolean is(String address) {
        int start = address.indexOf('/') + 1;
        int end = start == 0 ? -1 : address.indexOf('/', start);
        while (end >= 0) {
            int length = end - start;
            if (length > 1
                    && length <= MAX_SEGMENT
                    && MAY_BEGIN[begins(address, start)]
                    && SEGMENTS.contains(address.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = end + 1;
            end = address.indexOf('/', start);
        }
        return false;
    }
}
