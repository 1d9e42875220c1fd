package dateline.site;

import dateline.model.Article;
import dateline.model.Block;
import dateline.model.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article's text as passages that two versions can be compared by: headline, standfirst, and the body's pieces. */
final class Passages {

    /** More are not compared. */
    private static final int MAX_PASSAGES = 3_000;

    private Passages() {}

    /** The headline first; blank passages are left out. */
    static List<String> of(Article article) {
        return Stream.concat(
                        Stream.of(article.headline().get(), article.standfirst().get())
                                .flatMap(Optional::stream),
                        article.body().stream().flatMap(Passages::of))
                .filter(text -> !text.isBlank())
                .limit(MAX_PASSAGES)
                .toList();
    }

    /** The body's passages alone. */
    static List<String> body(Article article) {
        return article.body().stream()
                .flatMap(Passages::of)
                .filter(text -> !text.isBlank())
                .limit(MAX_PASSAGES)
                .toList();
    }

    private static Stream<String> of(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> Stream.of(prose.text());
            case Block.Heading heading -> Stream.of(heading.prose().text());
            case Block.Quotation(List<Block> parts) -> parts.stream().flatMap(Passages::of);
            case Block.Items items -> items.items().stream().map(Prose::text);
            case Block.Table table ->
                table.rows().stream().map(row -> row.stream().map(Prose::text).collect(Collectors.joining(" | ")));
            case Block.Preformatted(String lines) -> Stream.of(lines);
            case Block.Figure(var image) -> image.caption().stream();
            case Block.Embed _ -> Stream.of();
        };
    }
}
