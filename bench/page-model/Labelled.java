package dateline.page;

import dateline.model.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The units of one page with what its truth says of them. Whole bodies label every unit; wanted and unwanted texts
 * label the units that hold them; a body in the page's own JSON-LD labels the long ones. A weight of 0 is no label.
 */
final class Labelled {

    private static final URI NOWHERE = URI.create("http://page.invalid/");
    private static final int MIN_LONG = 80;
    private static final int MIN_TOLD = 600;
    private static final float WHOLE_PAGE = 6;
    private static final float TOLD_PAGE = 2;

    final String id;
    final String host;
    final float[][] rows;
    final String[] texts;
    final float[] labels;
    final float[] weights;

    private Labelled(String id, String host, Page page) {
        this.id = id;
        this.host = host;
        Features features = Features.of(page);
        int n = page.units.size();
        rows = new float[n][];
        texts = new String[n];
        labels = new float[n];
        weights = new float[n];
        for (int i = 0; i < n; i++) {
            Unit unit = page.units.get(i);
            boolean menu = unit.isMenu(page.tree.kind(unit.box));
            rows[i] = menu ? new float[0] : Arrays.copyOf(features.of(i), Features.COUNT);
            texts[i] = fold(page.tree.foldedText(unit.from, unit.to, 20_000));
        }
    }

    /** All pages of a truth file that can be read. */
    static List<Labelled> all(Path truth) throws IOException {
        List<Labelled> pages = new ArrayList<>();
        for (String line : Files.readAllLines(truth)) {
            pages.add(read(truth, LooseJson.read(line).getFirst()));
        }
        return pages;
    }

    private static Labelled read(Path truth, Json line) throws IOException {
        String id = line.at("id").text();
        URI address = new Links(NOWHERE).resolveWeb(line.at("url").text()).orElse(NOWHERE);
        Path file = truth.resolveSibling("html").resolve(id + ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Page page = Page.of(in.readAllBytes(), Headers.none(), address);
            String host = Optional.ofNullable(address.getHost()).orElse(id);
            Labelled labelled = new Labelled(id, host.equals(NOWHERE.getHost()) ? id : host, page);
            labelled.label(line, page);
            return labelled;
        }
    }

    private void label(Json line, Page page) {
        if (line.at("set").text().equals("articles")) {
            whole(line.at("body").text() + "\n" + line.at("standfirst").text(), WHOLE_PAGE, 0);
            return;
        }
        String told = page.told("articleBody");
        if (told.length() >= MIN_TOLD) {
            whole(told, TOLD_PAGE, MIN_LONG);
        }
        Set<Integer> wanted = new HashSet<>();
        line.at("wanted").each().forEach(text -> wanted(fold(text.text()), wanted));
        line.at("unwanted").each().forEach(text -> unwanted(fold(text.text()), wanted));
    }

    private void wanted(String text, Set<Integer> wanted) {
        int best = -1;
        for (int i = 0; i < texts.length && !text.isEmpty(); i++) {
            if (texts[i].contains(text) && (best < 0 || texts[i].length() > texts[best].length())) {
                best = i;
            }
        }
        if (best >= 0) {
            wanted.add(best);
            weights[best] = labels[best] == 1 || weights[best] == 0 ? weights[best] + 1 : 1;
            labels[best] = 1;
        }
    }

    private void unwanted(String text, Set<Integer> wanted) {
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < texts.length && !text.isEmpty(); i++) {
            boolean much =
                    text.length() * 10 >= texts[i].length() * 3 || texts[i].length() < 150 || text.length() >= 20;
            if (!wanted.contains(i) && texts[i].contains(text) && much) {
                hits.add(i);
            }
        }
        for (int i : hits) {
            labels[i] = 0;
            weights[i] = Math.max(weights[i], 1f / Math.min(3, hits.size()));
        }
    }

    private void whole(String body, float total, int minChars) {
        Set<String> shingles = shingles(words(body));
        Set<String> lines = new HashSet<>();
        body.lines().map(Labelled::fold).forEach(lines::add);
        String folded = fold(body);
        float[] weight = new float[texts.length];
        float sum = 1;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].length() >= minChars) {
                List<String> words = words(texts[i]);
                labels[i] = isIn(texts[i], words, shingles, lines, folded) ? 1 : 0;
                weight[i] = (float) Math.sqrt(Math.min(words.size(), 100) + 1.0) * (1 + labels[i] / 2);
                sum += weight[i];
            }
        }
        for (int i = 0; i < texts.length; i++) {
            weights[i] += weight[i] / sum * total * Math.min(1, texts.length / 20f);
        }
    }

    private static boolean isIn(
            String text, List<String> words, Set<String> shingles, Set<String> lines, String folded) {
        if (words.size() >= 6) {
            long in = shingles(words).stream().filter(shingles::contains).count();
            return in >= 0.6 * shingles(words).size();
        }
        return lines.contains(text) || words.size() > 1 && text.length() > 12 && folded.contains(text);
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 4)));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]{1,1000}", " ").strip();
    }
}
