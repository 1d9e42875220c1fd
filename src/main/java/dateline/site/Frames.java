package dateline.site;

import dateline.archive.Scope;
import dateline.search.Finder.Wish;
import dateline.site.Frame.FeedLink;
import dateline.site.Frame.Head;
import dateline.site.Frame.Property;
import dateline.site.Frame.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds the frames of pages. */
final class Frames {

    private static final int MAX_DESCRIPTION = 200;

    private final SiteSettings settings;
    private final Times times;
    private final Assets assets;

    Frames(SiteSettings settings, Times times, Assets assets) {
        this.settings = settings;
        this.times = times;
        this.assets = assets;
    }

    /** @param head made with {@link #head} */
    Frame frame(String title, Section section, Head head) {
        return frame(title, section, head, false, "");
    }

    Frame front(Head head) {
        return frame("", Section.FRONT, head, true, "");
    }

    Frame search(String title, Head head, String words) {
        return frame(title, Section.SEARCH, head, false, words);
    }

    /** A page that machines are not asked to list. */
    Head unlisted() {
        return new Head("", "", false, List.of(), List.of(), "");
    }

    Head head(String title, String description, String path, List<FeedLink> feeds) {
        String text = Clip.words(description, MAX_DESCRIPTION);
        return new Head(text, absolute(path), true, feeds, properties("website", title, text, path), "");
    }

    Head article(String title, String description, String path, List<Property> more, String jsonLd) {
        String text = Clip.words(description, MAX_DESCRIPTION);
        List<Property> properties = new ArrayList<>(properties("article", title, text, path));
        properties.addAll(more);
        return new Head(text, absolute(path), true, List.of(), properties, jsonLd);
    }

    List<FeedLink> feeds(Scope scope) {
        return feeds(kind -> Addresses.feed(scope, kind));
    }

    List<FeedLink> feeds(Wish wish) {
        return feeds(kind -> Addresses.feed(wish, kind));
    }

    /** Empty when the site's own address is not known. */
    String absolute(String path) {
        return settings.baseUrl().map(base -> base + path).orElse("");
    }

    private Frame frame(String title, Section section, Head head, boolean isFront, String words) {
        String window = title.isEmpty() ? settings.title() : title + " · " + settings.title();
        return new Frame(settings.title(), window, head, section, isFront, words, times.zoneName(), assets.style());
    }

    private List<Property> properties(String type, String title, String description, String path) {
        return Stream.of(
                        new Property("og:type", type),
                        new Property("og:site_name", settings.title()),
                        new Property("og:title", title),
                        new Property("og:description", description),
                        new Property("og:url", absolute(path)))
                .filter(property -> !property.content().isEmpty())
                .toList();
    }

    private static List<FeedLink> feeds(Function<FeedKind, String> address) {
        return Arrays.stream(FeedKind.values())
                .map(kind -> new FeedLink(address.apply(kind), kind.mediaType(), kind.title(), kind.file()))
                .toList();
    }
}
