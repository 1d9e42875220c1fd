package dateline.search;

import dateline.archive.Stores;
import dateline.fuzz.Bounded;
import dateline.model.Article;
import dateline.model.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Any text as what a reader types into the search box. */
public final class QueryFuzz {

    private static final List<Article> ARTICLES = List.of(
            article(1, "en", "Dockers end their strike", "The quay in Łódź reopened. Cranes moved at dawn."),
            article(2, "zh-Hant", "失蹤律師的家屬要求說明", "台北記者會上，家屬說他們三年沒有消息。"),
            article(3, "ar", "انتهاء إضراب عمال الميناء", "عادت الرافعات إلى العمل."),
            article(4, "th", "การนัดหยุดงานสิ้นสุด", "ท่าเรือเปิดอีกครั้ง"));

    private static final Finder FINDER = finder();

    private QueryFuzz() {}

    private static Article article(int number, String language, String headline, String text) {
        return Draft.of("harbour-post", Integer.toString(number), headline)
                .in(language)
                .paragraphs(text)
                .article();
    }

    private static Finder finder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Index index = Index.open(folder, Stores.memory()).index();
            index.put(ARTICLES, 1);
            index.refresh();
            removeAtExit(folder);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeAtExit(Path folder) throws IOException {
        folder.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Bounded.run(() -> FINDER.find(Finder.Wish.words(new String(input, StandardCharsets.UTF_8)), 0, 20));
    }
}
