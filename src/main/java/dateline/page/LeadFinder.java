package dateline.page;

import dateline.model.Found;
import dateline.model.Image;
import java.net.URI;
import java.util.Optional;

/** Finds the lead image, with the caption that the page shows under it. */
final class LeadFinder {

    private static final int MAX_CAPTION = 600;

    private LeadFinder() {}

    static Found<Image> find(Page page) {
        Optional<URI> shared = page.head.meta("og:image").flatMap(page.links::resolveWeb);
        if (shared.isPresent()) {
            return Found.known(image(page, shared.get()), "meta:og:image");
        }
        Json told = page.article.map(a -> first(a.at("image"))).orElse(Json.NOTHING);
        String at =
                told.at("url").text().isEmpty() ? told.text() : told.at("url").text();
        return Found.of(page.links.resolveWeb(at).map(uri -> image(page, uri)), page.source("image"));
    }

    private static Json first(Json value) {
        return value.each().isEmpty() ? Json.NOTHING : value.each().getFirst();
    }

    private static Image image(Page page, URI at) {
        Tree tree = page.tree;
        String file = file(at);
        for (int i = 0; i < tree.images().size() && !file.isEmpty(); i++) {
            int image = tree.images().get(i);
            Attrs attrs = tree.element(image)::attr;
            if (Pictures.mayBe(attrs, file)) {
                Optional<Image> shown = Pictures.read(attrs, page.links);
                if (shown.filter(each -> file(each.at()).equals(file)).isPresent()) {
                    return new Image(at, shown.get().alt(), caption(tree, image));
                }
            }
        }
        return new Image(at, PlainText.of(page.head.meta("og:image:alt").orElse("")), Optional.empty());
    }

    private static String file(URI at) {
        String path = at.getRawPath() == null ? "" : at.getRawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<String> caption(Tree tree, int image) {
        int figure = image;
        while (figure > 0 && tree.kind(figure) != Kind.FIGURE) {
            figure = tree.parent(figure);
        }
        for (int i = figure; figure > 0 && i < tree.end(figure); i++) {
            if (tree.kind(i) == Kind.CAPTION) {
                return Optional.of(tree.foldedTextOf(i, MAX_CAPTION)).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }
}
