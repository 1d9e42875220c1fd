package dateline.page;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page laid flat: elements and texts in document order, each with its parent and the index after its last
 * descendant, so that every later step is a loop. What stands in scripts, styles and the like is not there, its element
 * is.
 */
final class Tree {

    private Node[] nodes = new Node[4096];
    private String[] names = new String[4096];
    private Kind[] kinds = new Kind[4096];
    private int[] parents = new int[4096];
    private int[] ends = new int[4096];
    private final StringBuilder folded = new StringBuilder(1024);
    private int size;

    private Tree() {}

    static Tree of(Document document) {
        Tree tree = new Tree();
        tree.fill(document);
        return tree;
    }

    private void fill(Element root) {
        int parent = -1;
        Node node = root;
        while (node != null) {
            int index = add(node, parent);
            Node child = index >= 0 && mayEnter(index) ? node.firstChild() : null;
            if (child != null) {
                parent = index;
                node = child;
                continue;
            }
            close(index);
            Node next = node == root ? null : node.nextSibling();
            while (next == null && parent >= 0) {
                Node open = nodes[parent];
                close(parent);
                parent = parents[parent];
                next = open == root ? null : open.nextSibling();
                if (open == root) {
                    parent = -1;
                }
            }
            node = next;
        }
    }

    private int add(Node node, int parent) {
        if (!(node instanceof Element)
                && !(node instanceof TextNode text && !text.getWholeText().isEmpty())) {
            return -1;
        }
        if (size == nodes.length) {
            grow();
        }
        nodes[size] = node;
        parents[size] = parent;
        names[size] = node.normalName();
        kinds[size] = node instanceof Element ? Kind.of(names[size]) : Kind.INLINE;
        return size++;
    }

    private boolean mayEnter(int index) {
        return nodes[index] instanceof Element element
                && (kinds[index] != Kind.DROP || element.normalName().equals("head"))
                && kinds[index] != Kind.EMBED;
    }

    private void close(int index) {
        if (index >= 0) {
            ends[index] = size;
        }
    }

    private void grow() {
        int length = nodes.length * 2;
        nodes = Arrays.copyOf(nodes, length);
        names = Arrays.copyOf(names, length);
        kinds = Arrays.copyOf(kinds, length);
        parents = Arrays.copyOf(parents, length);
        ends = Arrays.copyOf(ends, length);
    }

    int size() {
        return size;
    }

    Node node(int index) {
        return nodes[index];
    }

    /** Whether the node is an element; else it is a text. */
    boolean isElement(int index) {
        return nodes[index] instanceof Element;
    }

    Element element(int index) {
        return (Element) nodes[index];
    }

    String text(int index) {
        return ((TextNode) nodes[index]).getWholeText();
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
        folded.setLength(0);
        for (int i = from; i < to && folded.length() < maxChars; i++) {
            if (nodes[i] instanceof TextNode text) {
                fold(text.getWholeText(), maxChars);
            } else if (!kinds[i].isInline() || kinds[i] == Kind.BREAK) {
                fold(" ", maxChars);
            }
        }
        int end = folded.length();
        while (end > 0 && folded.charAt(end - 1) <= ' ') {
            end--;
        }
        return folded.substring(0, end);
    }

    private void fold(String text, int maxChars) {
        boolean space = folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ';
        for (int i = 0; i < text.length() && folded.length() < maxChars; i++) {
            char c = text.charAt(i);
            boolean white = c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u202f';
            if (!white && c != '\u200b' && c != '\ufeff') {
                folded.append(c);
                space = false;
            } else if (white && !space) {
                folded.append(' ');
                space = true;
            }
        }
    }
}
