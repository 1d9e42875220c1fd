package dateline.feed;

/** Where an item ends, whether or not it says so. */
final class Items {

    private Items() {}

    /** Up to its end tag; without one, to the next item, to the end of what it stands in, or to the document's end. */
    static Markup.Window window(Document document, Tag tag, Tag root) {
        String source = document.source();
        if (tag.isEmpty()) {
            return new Markup.Window(tag.after(), tag.after(), false);
        }
        int end = source.length();
        int at = tag.after();
        while (true) {
            int lt = source.indexOf('<', at);
            if (lt < 0 || lt + 2 >= end) {
                return new Markup.Window(end, end, true);
            }
            char c = source.charAt(lt + 1);
            if (c == '/') {
                if (tag.isNamed(source, lt + 2, end)) {
                    return new Markup.Window(lt, Tag.at(source, lt, end).after(), false);
                }
                if (root.isNamed(source, lt + 2, end) || source.startsWith("channel>", lt + 2)) {
                    return new Markup.Window(lt, lt, false);
                }
                at = lt + 2;
            } else if (tag.isNamed(source, lt + 1, end)) {
                return new Markup.Window(lt, lt, false);
            } else {
                at = c == '!' || c == '?' ? Markup.skipSpecial(source, lt, end) : lt + 1;
            }
        }
    }
}
