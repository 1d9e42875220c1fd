package dateline.page;

import dateline.model.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the headline: what the page shows largest, checked against what it tells machines. */
final class HeadlineFinder {

    private static final int MAX_LENGTH = 400;
    private static final int MIN_LETTERS = 4;

    /** Characters of a lone large heading from which it is the headline although nothing else says so. */
    private static final int MIN_LONE = 16;

    private static final int MAX_HEADINGS = 40;

    private final Page page;
    private final SiteName site;
    private final List<Heading> first = new ArrayList<>();
    private final List<Heading> others = new ArrayList<>();
    private final String titleLetters;
    private final String sharingLetters;

    /** A heading's text, and its letters and digits. */
    private record Heading(String text, String letters) {}

    private HeadlineFinder(Page page) {
        this.page = page;
        this.site = page.site;
        this.titleLetters = Letters.only(page.head.title());
        this.sharingLetters = Letters.only(page.head.meta("og:title").orElse(""));
        headings();
    }

    static Found<String> find(Page page) {
        return new HeadlineFinder(page).find();
    }

    private void headings() {
        Tree tree = page.tree;
        for (int i = 0; i < tree.headings().size() && first.size() + others.size() < MAX_HEADINGS; i++) {
            int heading = tree.headings().get(i);
            String text = tree.foldedTextOf(heading, MAX_LENGTH);
            if (Letters.count(text, MIN_LETTERS) >= MIN_LETTERS) {
                (tree.name(heading).equals("h1") ? first : others).add(new Heading(text, Letters.only(text)));
            }
        }
    }

    private Found<String> find() {
        String told = page.told("headline");
        String shared = site.strip(page.head.meta("og:title").map(PlainText::of).orElse(""));
        String title = site.strip(page.head.title());
        Found<String> shown = shown(told, shared, title);
        if (told.isEmpty() || Letters.only(told).length() < 2 * MIN_LETTERS) {
            return shown;
        }
        return agreed(shown, told, shared);
    }

    /** The largest heading that the page's own titles hold, else the titles themselves. */
    private Found<String> shown(String told, String shared, String title) {
        List<String> titles = List.of(Letters.only(told), Letters.only(shared), titleLetters, sharingLetters);
        String best = "";
        for (Heading heading : first) {
            boolean held = !isSite(heading) && titles.stream().anyMatch(each -> each.contains(heading.letters()));
            best = held && heading.text().length() > best.length() ? heading.text() : best;
        }
        if (best.isEmpty() && first.size() == 1 && isLone(first.getFirst())) {
            best = first.getFirst().text();
        }
        if (best.isEmpty()) {
            best = smaller();
        }
        if (!best.isEmpty()) {
            boolean kicker = told.isEmpty() && isEndOf(shared, best);
            return kicker ? Found.known(shared, "meta:og:title") : Found.known(best, "html:h1");
        }
        return fallback(told, shared, title);
    }

    private boolean isLone(Heading heading) {
        return heading.text().length() >= MIN_LONE && !isSite(heading);
    }

    /** The smaller heading that the title tag begins or ends with. */
    private String smaller() {
        for (Heading heading : others) {
            String letters = heading.letters();
            if (letters.length() >= MIN_LONE
                    && (titleLetters.startsWith(letters) || titleLetters.endsWith(letters))
                    && !isSite(heading)) {
                return heading.text();
            }
        }
        return "";
    }

    /** Whether the heading is the site's name: so named, or what the title tag has before or after the sharing title. */
    private boolean isSite(Heading heading) {
        String letters = heading.letters();
        if (site.is(heading.text()) && !letters.equals(titleLetters)) {
            return true;
        }
        String rest = titleLetters.endsWith(letters)
                ? titleLetters.substring(0, titleLetters.length() - letters.length())
                : titleLetters.startsWith(letters) ? titleLetters.substring(letters.length()) : "";
        return rest.length() >= MIN_LETTERS
                && (rest.equals(sharingLetters)
                        || Stream.concat(others.stream(), first.stream())
                                .anyMatch(other -> other.letters().equals(rest)));
    }

    /** Whether the heading is a kicker and the sharing title. */
    private static boolean isEndOf(String shared, String heading) {
        String letters = Letters.only(shared);
        String all = Letters.only(heading);
        return letters.length() >= 2 * MIN_LONE && letters.length() < all.length() && all.endsWith(letters);
    }

    private Found<String> fallback(String told, String shared, String title) {
        if (!shared.isEmpty()) {
            return Found.known(shared, "meta:og:title");
        }
        if (!told.isEmpty()) {
            return Found.known(told, page.source("headline"));
        }
        if (!title.isEmpty()) {
            return Found.known(title, "html:title");
        }
        List<Heading> any = first.isEmpty() ? others : first;
        return any.isEmpty() ? Found.missing() : Found.known(any.getFirst().text(), "html:h1");
    }

    /**
     * Where the page's data, its sharing title and its largest heading disagree: one that another heading shows is what
     * readers see; a heading that only repeats the title tag is made for search engines.
     */
    private Found<String> agreed(Found<String> shown, String told, String shared) {
        String toldLetters = Letters.only(told);
        String sharedLetters = Letters.only(shared);
        String shownLetters = Letters.only(shown.orElse(""));
        Found<String> byData = Found.known(told, page.source("headline"));
        Found<String> bySharing = Found.known(shared, "meta:og:title");
        if (sharedLetters.equals(toldLetters) && isSpelled(shared) && !isSpelled(told)) {
            return bySharing;
        }
        if (shownLetters.equals(sharedLetters) && isLonger(shownLetters, toldLetters)) {
            return shown;
        }
        if (sharedLetters.contains(toldLetters) || shownLetters.endsWith(toldLetters) && shared.isEmpty()) {
            return byData;
        }
        if (shownLetters.equals(sharedLetters)) {
            return titleLetters.contains(sharedLetters) && isShown(toldLetters) ? byData : shown;
        }
        boolean doubled = shownLetters.equals(toldLetters) && titleLetters.contains(toldLetters);
        if (doubled && !shared.isEmpty() && (isShown(sharedLetters) || isSharedTwice(sharedLetters))) {
            return bySharing;
        }
        boolean held = titleLetters.contains(toldLetters) && !titleLetters.contains(shownLetters);
        return shownLetters.endsWith(toldLetters) || held ? byData : shown;
    }

    /** Whether the title tag spells it so, punctuation and all. */
    private boolean isSpelled(String headline) {
        return page.head.title().contains(headline);
    }

    private static boolean isLonger(String text, String cut) {
        return text.length() > cut.length() && text.startsWith(cut);
    }

    private boolean isSharedTwice(String sharedLetters) {
        String card = Letters.only(
                site.strip(page.head.meta("twitter:title").map(PlainText::of).orElse("")));
        return card.equals(sharedLetters)
                && page.article.map(LinkedData::type).orElse("").endsWith("NewsArticle");
    }

    private boolean isShown(String letters) {
        return others.stream().anyMatch(heading -> heading.letters().contains(letters));
    }
}
