package dateline.cli;

import dateline.cli.ReadCommand.Format;
import dateline.model.Article;
import dateline.model.Block;
import dateline.model.Credit;
import dateline.model.Dateline;
import dateline.model.Found;
import dateline.model.Mark;
import dateline.model.Moment;
import dateline.model.Person;
import dateline.model.Prose;
import dateline.pipeline.Preview.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles as text or Markdown for a person at a terminal: the fields with where each was found, then the body. */
final class Prints {

    private Prints() {}

    static String of(Seen.OfFeed feed, Format format) {
        String head = "feed: " + feed.feed().feed().name() + " (" + feed.feed().format() + ", "
                + feed.feed().encoding()
                + "), " + feed.articles().size() + " entries\n"
                + feed.feed().flaws().stream()
                        .map(flaw -> "mended: " + flaw + "\n")
                        .collect(Collectors.joining());
        return feed.articles().stream()
                .map(article -> of(article, format))
                .collect(Collectors.joining("\n\n----\n\n", head + "\n", ""));
    }

    static String of(Article article, Format format) {
        List<String> lines = new ArrayList<>();
        lines.add((format == Format.MARKDOWN ? "# " : "") + article.title());
        lines.add("");
        field(lines, "headline", article.headline(), text -> text);
        field(lines, "standfirst", article.standfirst(), text -> text);
        field(lines, "credit", article.credit(), Prints::credit);
        field(lines, "dateline", article.dateline(), Prints::dateline);
        field(lines, "published", article.dates().published(), Moment::iso);
        field(lines, "updated", article.dates().updated(), Moment::iso);
        field(lines, "language", article.language(), text -> text);
        field(lines, "section", article.section(), text -> text);
        field(lines, "picture", article.lead(), image -> image.at().toString());
        lines.add("teaser: " + article.teaser().text());
        article.teaser().remarks().stream().sorted().forEach(remark -> lines.add("remark: " + remark));
        lines.add("address: " + article.canonical());
        if (article.source() instanceof Article.Source.Barred barred) {
            lines.add("note: " + barred.why());
        }
        for (Block block : article.body()) {
            lines.add("");
            lines.add(format == Format.MARKDOWN ? markdown(block) : text(block));
        }
        return String.join("\n", lines);
    }

    private static <T> void field(List<String> lines, String name, Found<T> field, Function<T, String> form) {
        switch (field) {
            case Found.Known<T> known ->
                lines.add(name + ": " + form.apply(known.value()) + "  [" + known.from() + "]");
            case Found.Missing<T> _ -> lines.add(name + ": -");
        }
    }

    private static String credit(Credit credit) {
        String people = credit.people().stream()
                .map(person -> person.role() == Person.Role.AUTHOR
                        ? person.name()
                        : person.name() + " (" + person.role() + ")")
                .collect(Collectors.joining(", "));
        return people
                + credit.agency()
                        .map(agency -> (people.isEmpty() ? "" : " | ") + agency)
                        .orElse("");
    }

    private static String dateline(Dateline dateline) {
        return dateline.place().orElse("")
                + dateline.dateAsWritten().map(date -> ", " + date).orElse("")
                + dateline.date().map(date -> " (" + date + ")").orElse("");
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph p -> p.prose().text();
            case Block.Heading h -> h.prose().text();
            case Block.Quotation q -> q.parts().stream().map(Prints::text).collect(Collectors.joining("\n"));
            case Block.Items items -> items(items, Prose::text);
            case Block.Table table -> table(table, Prose::text);
            case Block.Preformatted pre -> pre.text();
            case Block.Figure figure ->
                "[picture: " + figure.image().caption().orElse(figure.image().alt()) + "]";
            case Block.Embed embed -> "[" + embed.label() + ": " + embed.at() + "]";
        };
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Block.Paragraph p -> markdown(p.prose());
            case Block.Heading h -> "#".repeat(h.level()) + " " + markdown(h.prose());
            case Block.Quotation q ->
                q.parts().stream()
                        .map(Prints::markdown)
                        .collect(Collectors.joining("\n\n"))
                        .replaceAll("(?m)^", "> ");
            case Block.Items items -> items(items, Prints::markdown);
            case Block.Table table -> table(table, Prints::markdown);
            case Block.Preformatted pre -> "```\n" + pre.text() + "\n```";
            case Block.Figure figure ->
                "![" + escaped(figure.image().caption().orElse(figure.image().alt())) + "]("
                        + figure.image().at() + ")";
            case Block.Embed embed -> "[" + escaped(embed.label()) + "](" + embed.at() + ")";
        };
    }

    private static String items(Block.Items items, Function<Prose, String> form) {
        return IntStream.range(0, items.items().size())
                .mapToObj(i -> (items.ordered() ? (i + 1) + ". " : "- ")
                        + form.apply(items.items().get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String table(Block.Table table, Function<Prose, String> form) {
        List<String> lines = new ArrayList<>();
        for (List<Prose> row : table.rows()) {
            lines.add(row.stream().map(form).collect(Collectors.joining(" | ", "| ", " |")));
            if (lines.size() == 1) {
                lines.add(row.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
        return String.join("\n", lines);
    }

    private record Sign(int at, boolean opens, String text) {}

    private static String markdown(Prose prose) {
        List<Sign> signs = new ArrayList<>();
        for (Mark mark : prose.marks()) {
            signs(mark).ifPresent(pair -> {
                signs.add(new Sign(mark.start(), true, pair.get(0)));
                signs.addFirst(new Sign(mark.end(), false, pair.get(1)));
            });
        }
        signs.sort(Comparator.comparingInt(Sign::at).thenComparing(Sign::opens));
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Sign sign : signs) {
            text.append(escaped(prose.text().substring(done, sign.at()))).append(sign.text());
            done = sign.at();
        }
        return text.append(escaped(prose.text().substring(done))).toString();
    }

    private static Optional<List<String>> signs(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> Optional.of(List.of("**", "**"));
            case Mark.Emphasis _ -> Optional.of(List.of("*", "*"));
            case Mark.Code _ -> Optional.of(List.of("`", "`"));
            case Mark.Link link -> Optional.of(List.of("[", "](" + link.to() + ")"));
            case Mark.Superscript _, Mark.Subscript _ -> Optional.empty();
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
