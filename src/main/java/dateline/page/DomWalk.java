package dateline.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Sends a parsed tree to the weaver, without recursion. */
final class DomWalk {

    private DomWalk() {}

    static void send(Element root, Weaver weaver) {
        Node node = root.firstChild();
        while (node != null) {
            Node child = enter(node, weaver) ? node.firstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            Node open = node;
            leave(open, weaver);
            while (open.nextSibling() == null) {
                open = open.parent();
                if (open == null || open == root) {
                    return;
                }
                leave(open, weaver);
            }
            node = open.nextSibling();
        }
    }

    /** Whether there is a way down from here. */
    private static boolean enter(Node node, Weaver weaver) {
        if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            weaver.text(whole, 0, whole.length());
        } else if (node instanceof Element element) {
            Kind kind = Kind.of(element.normalName());
            if (kind != Kind.DROP) {
                weaver.open(kind, element.normalName(), element::attr);
                return kind != Kind.EMBED;
            }
        }
        return false;
    }

    private static void leave(Node node, Weaver weaver) {
        if (node instanceof Element element) {
            Kind kind = Kind.of(element.normalName());
            if (kind != Kind.DROP) {
                weaver.close(kind);
            }
        }
    }
}
