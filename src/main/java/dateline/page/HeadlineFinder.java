package dateline.page;

import dateline.model.Found;
import java.util.ArrayList;
import java.util.List;

/** Finds the headline: what the page shows largest, checked against what it tells machines. */
final class HeadlineFinder {

    private static final int MAX_LENGTH = 400;
    private static final int MIN_LETTERS = 4;

    /** Characters of a lone large heading from which it is the headline although nothing else says so. */
    private static final int MIN_LONE = 16;

    private static final int MAX_HEADINGS = 40;

    private final Page page;
    private final SiteName site;
    private final List<String> first = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private HeadlineFinder(Page page) {
        this.page = page;
        this.site = page.site;
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
                (tree.name(heading).equals("h1") ? first : others).add(text);
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
        List<String> titles = List.of(
                Letters.only(told),
                Letters.only(shared),
                Letters.only(page.head.title()),
                Letters.only(page.head.meta("og:title").orElse("")));
        String best = "";
        for (String heading : first) {
            if (isSite(heading)) {
                continue;
            }
            String letters = Letters.only(heading);
            boolean held = titles.stream().anyMatch(each -> each.contains(letters));
            best = held && heading.length() > best.length() ? heading : best;
        }
        if (best.isEmpty() && first.size() == 1 && first.getFirst().length() >= MIN_LONE && !isSite(first.getFirst())) {
            best = first.getFirst();
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

    /** The smaller heading that the title tag begins with. */
    private String smaller() {
        String title = Letters.only(page.head.title());
        for (String heading : others) {
            String letters = Letters.only(heading);
            if (letters.length() >= MIN_LONE
                    && (title.startsWith(letters) || title.endsWith(letters))
                    && !isSite(heading)) {
                return heading;
            }
        }
        return "";
    }

    /** Whether the heading is the site's name: so named, or what the title tag has before or after the sharing title. */
    private boolean isSite(String heading) {
        String letters = Letters.only(heading);
        String shared = Letters.only(page.head.meta("og:title").orElse(""));
        String title = Letters.only(page.head.title());
        if (site.is(heading) && !letters.equals(title)) {
            return true;
        }
        String rest = title.endsWith(letters)
                ? title.substring(0, title.length() - letters.length())
                : title.startsWith(letters) ? title.substring(letters.length()) : "";
        return rest.length() >= MIN_LETTERS
                && (rest.equals(shared)
                        || others.stream().anyMatch(other -> Letters.only(other).equals(rest))
                        || first.stream().anyMatch(other -> Letters.only(other).equals(rest)));
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
        List<String> any = first.isEmpty() ? others : first;
        return any.isEmpty() ? Found.missing() : Found.known(any.getFirst(), "html:h1");
    }

    /**
     * Where the page's data, its sharing title and its largest heading disagree: one that another heading shows is what
     * readers see; a heading that only repeats the title tag is made for search engines.
     */
    private Found<String> agreed(Found<String> shown, String told, String shared) {
        String toldLetters = Letters.only(told);
        String sharedLetters = Letters.only(shared);
        String shownLetters = Letters.only(shown.orElse(""));
        String titleLetters = Letters.only(page.head.title());
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
        return others.stream().anyMatch(heading -> Letters.only(heading).contains(letters));
    }
}
