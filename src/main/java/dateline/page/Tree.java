package dateline.page;

import java.util.Arrays;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page laid flat: elements and texts in document order, each with its parent and the index after its last
 * descendant, so that every later step is a loop. What stands in scripts, styles and the like is not there, its element
 * is.
 */
final class Tree {

    private static final int LEAST_ROOM = 256;
    private static final String TEXT = "#text";

    private @Nullable Element[] elements;
    private @Nullable String[] texts;
    private String[] names;
    private Kind[] kinds;
    private int[] parents;
    private int[] ends;
    private final Places data = new Places();
    private final Places headings = new Places();
    private final Places links = new Places();
    private final Places images = new Places();
    private final FoldedText folded = new FoldedText();
    private int size;

    private Tree(int room) {
        elements = new Element[room];
        texts = new String[room];
        names = new String[room];
        kinds = new Kind[room];
        parents = new int[room];
        ends = new int[room];
    }

    /** @param likely how many nodes there may be; more are no harm */
    static Tree of(Document document, int likely) {
        Tree tree = new Tree(Math.max(LEAST_ROOM, likely));
        tree.fill(document);
        return tree;
    }

    private void fill(Element root) {
        int parent = -1;
        Node node = root;
        while (true) {
            int index = add(node, parent);
            Node child = index >= 0 && mayEnter(index) ? node.firstChild() : null;
            if (child != null) {
                parent = index;
                node = child;
                continue;
            }
            close(index);
            Node next = node == root ? null : node.nextSibling();
            while (next == null && parent > 0) {
                close(parent);
                next = element(parent).nextSibling();
                parent = parents[parent];
            }
            if (next == null) {
                close(0);
                return;
            }
            node = next;
        }
    }

    /** The node's index; -1 for comments and the like. */
    private int add(Node node, int parent) {
        if (node instanceof Element element) {
            return add(element, parent);
        }
        String text = node instanceof TextNode written ? written.getWholeText() : "";
        if (text.isEmpty()) {
            return -1;
        }
        int index = next(parent);
        texts[index] = text;
        names[index] = TEXT;
        kinds[index] = Kind.INLINE;
        return index;
    }

    private int add(Element element, int parent) {
        int index = next(parent);
        String name = element.normalName();
        Kind kind = Kind.of(name);
        elements[index] = element;
        names[index] = name;
        kinds[index] = kind;
        if (kind == Kind.DROP) {
            data.add(index);
        } else if (kind == Kind.HEADING) {
            headings.add(index);
        } else if (kind == Kind.LINK) {
            links.add(index);
        } else if (kind == Kind.IMAGE) {
            images.add(index);
        }
        return index;
    }

    private int next(int parent) {
        if (size == names.length) {
            grow();
        }
        parents[size] = parent;
        return size++;
    }

    private boolean mayEnter(int index) {
        return isElement(index)
                && (kinds[index] != Kind.DROP || names[index].equals("head"))
                && kinds[index] != Kind.EMBED;
    }

    private void close(int index) {
        if (index >= 0) {
            ends[index] = size;
        }
    }

    private void grow() {
        int length = names.length * 2;
        elements = Arrays.copyOf(elements, length);
        texts = Arrays.copyOf(texts, length);
        names = Arrays.copyOf(names, length);
        kinds = Arrays.copyOf(kinds, length);
        parents = Arrays.copyOf(parents, length);
        ends = Arrays.copyOf(ends, length);
    }

    int size() {
        return size;
    }

    /** Whether the node is an element; else it is a text. */
    boolean isElement(int index) {
        return texts[index] == null;
    }

    /** Of an element. */
    Element element(int index) {
        return Objects.requireNonNull(elements[index]);
    }

    /** Of a text. */
    String text(int index) {
        return Objects.requireNonNull(texts[index]);
    }

    /** Elements outside of text, in order: what a page says to machines. */
    Places data() {
        return data;
    }

    Places headings() {
        return headings;
    }

    Places links() {
        return links;
    }

    Places images() {
        return images;
    }

    Kind kind(int index) {
        return kinds[index];
    }

    String name(int index) {
        return names[index];
    }

    /** -1 for the root. */
    int parent(int index) {
        return parents[index];
    }

    /** The index after the node's last descendant. */
    int end(int index) {
        return ends[index];
    }

    /** All text under the node, white space folded, cut at the bound. */
    String foldedTextOf(int index, int maxChars) {
        return foldedText(index, ends[index], maxChars);
    }

    /** The text of the nodes from one index to before the other, white space folded, cut at the bound. */
    String foldedText(int from, int to, int maxChars) {
        if (to == from + 1 && texts[from] != null) {
            return folded.of(text(from), maxChars);
        }
        folded.start(maxChars);
        for (int i = from; i < to && !folded.isFull(); i++) {
            String text = texts[i];
            if (text != null) {
                folded.append(text);
            } else if (!kinds[i].isInline() || kinds[i] == Kind.BREAK) {
                folded.space();
            }
        }
        return folded.take();
    }
}
