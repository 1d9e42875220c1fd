package dateline.pipeline;

import dateline.model.Article;
import dateline.model.Block;
import dateline.page.BlockText;
import dateline.story.Report;
import java.util.List;
import java.util.stream.Stream;

/** Articles as the grouping of stories reads them. */
final class Reports {

    /** Blocks of a body that are read. */
    private static final int MOST_BLOCKS = 400;

    private Reports() {}

    /** Where there is no body, the teaser stands for it. */
    static Report of(Article article) {
        List<String> body = article.body().stream()
                .limit(MOST_BLOCKS)
                .map(Reports::plain)
                .filter(text -> !text.isBlank())
                .toList();
        List<String> teaser = Stream.of(article.teaser().text())
                .filter(text -> !text.isBlank())
                .toList();
        return new Report(
                article.id(),
                article.dates().order(),
                article.headline().get().orElse(""),
                body.isEmpty() ? teaser : body);
    }

    private static String plain(Block block) {
        return BlockText.plain(List.of(block));
    }
}
