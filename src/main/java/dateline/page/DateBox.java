package dateline.page;

import dateline.model.Found;
import dateline.model.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the date that readers see: every dated place of the page is weighed by its mark-up, its words and where it stands. */
final class DateBox {

    private static final int MAX_TEXT = 110;
    private static final int MAX_SENTENCE = TextWords.WINDOW;
    private static final int NEAR = 12;
    private static final int PLAIN = 3;

    /** The same above the headline, where many pages show the day of the visit. */
    private static final int PLAIN_ABOVE = 5;

    private static final int CLEAR = 5;

    /** Units from the headline within which most names of boxes do not count. */
    private static final int BESIDE = 2;

    /** Characters at a paragraph's start in which a date is its date line. */
    private static final int OPENING = 40;

    private static final int ELSEWHERE = Box.COMMENT.bit()
            | Box.RELATED.bit()
            | Box.NAV.bit()
            | Box.SIDE.bit()
            | Box.TEASER.bit()
            | Box.AD.bit()
            | Box.CAPTION.bit();
    private static final int ELSEWHERE_BESIDE = Box.COMMENT.bit();
    private static final int ELSEWHERE_REGIONS =
            Region.ASIDE.bit() | Region.NAV.bit() | Region.FOOTER.bit() | Region.FORM.bit();
    private static final List<String> PUBLISHED = DateWords.of("published");
    private static final List<String> LABELS = DateWords.of("label");
    private static final List<String> OTHER = DateWords.of("other");

    private final Page page;
    private final Tree tree;
    private final int headline;
    private Found<Moment> best = Found.missing();
    private int bestScore = -6;
    private int bestAt;
    private boolean bestIsOther;

    private DateBox(Page page) {
        this.page = page;
        this.tree = page.tree;
        this.headline = page.place.headline;
    }

    /** Microdata's and RDFa's date at the first of the places that has one. */
    static Found<Moment> marked(Page page, List<Integer> places, String source) {
        for (int i : places) {
            Element element = page.tree.element(i);
            Optional<Moment> moment =
                    DateText.find(value(element, page.tree.foldedTextOf(i, MAX_TEXT)), page.language());
            if (moment.isPresent()) {
                return Found.of(moment, source);
            }
        }
        return Found.missing();
    }

    /** The day with the time that a time element of the article gives it. */
    static Found<Moment> timed(Page page, LocalDate day) {
        DateBox box = new DateBox(page);
        for (int i : page.marks.dated()) {
            if (page.tree.name(i).equals("time") && !box.isElsewhere(i, NEAR)) {
                Optional<Moment> moment = DateText.find(page.tree.element(i).attr("datetime"), page.language());
                if (moment.filter(m -> m instanceof Moment.Exact && m.day().equals(day))
                        .isPresent()) {
                    return Found.of(moment, "html:time");
                }
            }
        }
        return Found.missing();
    }

    private static String value(Element element, String text) {
        for (String name : List.of("content", "datetime", "title")) {
            String value = element.attr(name);
            if (!value.isBlank() && Character.isDigit(value.charAt(value.length() - 1)) || value.length() > 9) {
                return value;
            }
        }
        return text;
    }

    /** The best of the dates that readers see. */
    static DateBox shown(Page page) {
        DateBox box = new DateBox(page);
        box.elements();
        box.units();
        return box;
    }

    /** The date when mark-up, words and place agree on it. */
    Found<Moment> plainly() {
        return bestScore >= (bestAt > headline ? PLAIN : PLAIN_ABOVE) ? best : Found.missing();
    }

    /** The date when hardly anything speaks against it, no word for an update either. */
    Found<Moment> clearly() {
        return bestScore >= CLEAR && !bestIsOther ? best : Found.missing();
    }

    /** The date when nothing speaks strongly against it. */
    Found<Moment> perhaps() {
        return best;
    }

    /** Elements that are dates by their tag or name. */
    private void elements() {
        for (int i : page.marks.dated()) {
            boolean time = tree.name(i).equals("time");
            String text = tree.foldedTextOf(i, MAX_TEXT + 1);
            String value = text.length() > MAX_TEXT ? "" : value(tree.element(i), text);
            weigh(value, text, i, time ? 3 : 2, time ? "html:time" : "html:date-box");
        }
    }

    private void units() {
        for (int u = 0; u < page.units.size(); u++) {
            Unit unit = page.units.get(u);
            if (unit.digits >= 3 && unit.chars <= MAX_SENTENCE) {
                String text = page.texts.start(u);
                boolean brief = text.length() <= MAX_TEXT;
                if (isDated(text) && (brief || has(text, PUBLISHED))) {
                    weigh(fromLabel(text), text, unit.from, brief ? 0 : -3, "html:text");
                }
            }
            if (unit.digits >= 3 && unit.chars > MAX_TEXT) {
                String start = page.texts.start(u);
                String opening = start.substring(0, Math.min(start.length(), OPENING));
                int score = isSentence(opening) ? -4 : -1;
                weigh(opening, opening, unit.from, score, "html:text");
            }
        }
    }

    private boolean isDated(String text) {
        return DateText.find(text, page.language()).isPresent();
    }

    /** From the words that announce a publication date on, where another date stands before them. */
    private static String fromLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String label : LABELS) {
            int at = lower.indexOf(label);
            if (at > 0 && lower.length() == text.length() && isWord(lower, at, label) && hasDigits(lower, at)) {
                return text.substring(at);
            }
        }
        return text;
    }

    private static boolean hasDigits(String text, int from) {
        return text.substring(from).chars().filter(Character::isDigit).count() > 3;
    }

    /** Whether a paragraph begins with a sentence that holds a date; a date line has names and the date alone. */
    private static boolean isSentence(String opening) {
        int lower = 0;
        boolean starts = true;
        for (int i = 0; i < opening.length() && !Character.isDigit(opening.charAt(i)); i++) {
            char c = opening.charAt(i);
            lower += starts && Character.isLowerCase(c) ? 1 : 0;
            starts = c == ' ';
        }
        return lower > 1;
    }

    private void weigh(String value, String text, int at, int start, String source) {
        Optional<Moment> moment = value.isBlank() ? Optional.empty() : DateText.find(value, page.language());
        if (moment.isEmpty()) {
            return;
        }
        int score = start + wording(value.length() < text.length() && text.endsWith(value) ? value : text) + place(at);
        score -= start > 0 || isBrief(text, at) ? 0 : has(text, PUBLISHED) ? 1 : 2;
        if (score > bestScore) {
            bestScore = score;
            bestIsOther = has(text, OTHER);
            bestAt = at;
            best = Found.known(moment.get(), source);
        }
    }

    /** Whether the text is little more than its date, or stands by the headline and begins with it. */
    private boolean isBrief(String text, int at) {
        return text.length() <= MAX_TEXT / 2
                || Character.isDigit(text.charAt(0)) && headline >= 0 && page.place.fromHeadline(at) <= BESIDE;
    }

    private static int wording(String text) {
        return (has(text, PUBLISHED) ? 2 : 0) - (has(text, OTHER) ? 3 : 0);
    }

    private static boolean has(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            int at = lower.indexOf(word);
            if (at >= 0 && isWord(lower, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String lower, int at, String word) {
        int end = at + word.length();
        boolean starts = at == 0 || !Character.isLetter(lower.charAt(at - 1));
        return starts && (end == lower.length() || !Character.isLetter(lower.charAt(end)) || word.charAt(0) > 0x2000);
    }

    private int place(int at) {
        int distance = headline < 0 ? Integer.MAX_VALUE : page.place.fromHeadline(at);
        if (isElsewhere(at, distance)) {
            return -4;
        }
        int score = 0;
        if (headline >= 0) {
            score += at > headline || distance <= 1 ? 2 : 1;
            score += distance <= NEAR / 2 ? 3 : distance <= NEAR ? 2 : distance <= NEAR * 3 ? 0 : -2;
        }
        return score;
    }

    /** Whether the place is in a box for other things, or in another article than the headline's and the text's. */
    private boolean isElsewhere(int at, int distance) {
        int names = distance <= BESIDE
                ? ELSEWHERE_BESIDE
                : distance <= NEAR / 2 ? ELSEWHERE & ~Box.TEASER.bit() : ELSEWHERE;
        int node = tree.parent(at);
        while (node > 0 && !holdsArticle(node)) {
            if (Region.ARTICLE.isIn(page.boxes.region[node])
                    || (page.boxes.own[node] & names) != 0
                    || (page.boxes.region[node] & ELSEWHERE_REGIONS) != 0) {
                return true;
            }
            node = tree.parent(node);
        }
        return false;
    }

    private boolean holdsArticle(int node) {
        return headline >= 0 && page.boxes.holds(node, headline)
                || page.boxes.main > 0 && page.boxes.holds(node, page.boxes.main);
    }
}
