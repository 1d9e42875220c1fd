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
        this.site = SiteName.of(page);
        headings();
    }

    static Found<String> find(Page page) {
        return new HeadlineFinder(page).find();
    }

    private void headings() {
        Tree tree = page.tree;
        for (int i = 0; i < tree.size() && first.size() + others.size() < MAX_HEADINGS; i++) {
            if (tree.kind(i) == Kind.HEADING) {
                String text = tree.foldedTextOf(i, MAX_LENGTH);
                if (Letters.only(text).length() >= MIN_LETTERS) {
                    (tree.name(i).equals("h1") ? first : others).add(text);
                }
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
            String letters = Letters.only(heading);
            boolean held = titles.stream().anyMatch(each -> each.contains(letters));
            best = held && heading.length() > best.length() ? heading : best;
        }
        if (best.isEmpty() && first.size() == 1 && first.getFirst().length() >= MIN_LONE) {
            best = first.getFirst();
        }
        if (!best.isEmpty()) {
            return Found.known(best, "html:h1");
        }
        return fallback(told, shared, title);
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

    private Found<String> agreed(Found<String> shown, String told, String shared) {
        String toldLetters = Letters.only(told);
        String sharedLetters = Letters.only(shared);
        String shownLetters = Letters.only(shown.orElse(""));
        Found<String> byData = Found.known(told, page.source("headline"));
        if (sharedLetters.contains(toldLetters) || shownLetters.endsWith(toldLetters)) {
            return byData;
        }
        if (!shared.isEmpty() && isShown(sharedLetters) != isShown(toldLetters)) {
            return isShown(toldLetters) ? byData : Found.known(shared, "meta:og:title");
        }
        return shown;
    }

    private boolean isShown(String letters) {
        return others.stream().anyMatch(heading -> Letters.only(heading).contains(letters));
    }
}
