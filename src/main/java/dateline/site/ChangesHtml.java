package dateline.site;

import dateline.text.Changes.Passage;
import dateline.text.Changes.Piece;
import gg.jte.Content;
import java.util.List;

/**
 * Changes as HTML: {@code ins} and {@code del}, which say by their nature what was done. Of what stays, only the passages
 * beside a change are shown.
 */
final class ChangesHtml {

    private final Html html = new Html();
    private final List<Passage> passages;

    private ChangesHtml(List<Passage> passages) {
        this.passages = passages;
    }

    static Content of(List<Passage> passages) {
        ChangesHtml writer = new ChangesHtml(passages);
        writer.write();
        String made = writer.html.toString();
        return output -> output.writeContent(made);
    }

    private void write() {
        int hidden = 0;
        for (int i = 0; i < passages.size(); i++) {
            if (isShown(i)) {
                hidden(hidden);
                hidden = 0;
                passage(passages.get(i));
            } else {
                hidden++;
            }
        }
        hidden(hidden);
    }

    private boolean isShown(int i) {
        return isChange(i) || isChange(i - 1) || isChange(i + 1);
    }

    private boolean isChange(int i) {
        return i >= 0 && i < passages.size() && !(passages.get(i) instanceof Passage.Same);
    }

    private void hidden(int count) {
        if (count > 0) {
            html.open("p", "class", "unkept", "lang", "en", "dir", "ltr")
                    .text(Counts.of(count, "passage") + (count == 1 ? " stays" : " stay") + " as before.")
                    .close("p");
        }
    }

    private void passage(Passage passage) {
        html.open("p");
        switch (passage) {
            case Passage.Same(String text) -> text(text);
            case Passage.Removed(String text) -> marked("del", text);
            case Passage.Added(String text) -> marked("ins", text);
            case Passage.Edited(List<Piece> pieces) -> pieces.forEach(this::piece);
        }
        html.close("p");
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Same(String text) -> text(text);
            case Piece.Removed(String text) -> word("del", text);
            case Piece.Added(String text) -> word("ins", text);
        }
    }

    /** The space after a changed word is not struck through. */
    private void word(String element, String text) {
        String word = text.stripTrailing();
        if (word.isEmpty()) {
            marked(element, text);
        } else {
            marked(element, word);
            text(text.substring(word.length()));
        }
    }

    private void marked(String element, String text) {
        html.open(element);
        text(text);
        html.close(element);
    }

    private void text(String text) {
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            html.text(text.substring(from, at)).open("br");
            from = at + 1;
        }
        html.text(text.substring(from));
    }
}
