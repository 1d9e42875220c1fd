package dateline.site;

import java.util.List;

/**
 * One story as its outlets tell it. Empty texts and lists are not shown.
 *
 * @param counts reports of their own apart from copies, in one sentence
 * @param origins a sentence for each text that others copied
 * @param moved where the articles went, when the story has none any more
 * @param members earliest first
 * @param more how many members are not shown, in one sentence
 * @param kin the stories that tell the same event in other languages
 * @param changes what was merged, split and linked, in order
 */
record StoryPageView(
        Frame frame,
        String headline,
        Tongue tongue,
        String counts,
        List<Origin> origins,
        Ref moved,
        List<Member> members,
        String more,
        List<Kin> kin,
        List<ChangeRow> changes) {

    StoryPageView {
        origins = List.copyOf(origins);
        members = List.copyOf(members);
        kin = List.copyOf(kin);
        changes = List.copyOf(changes);
    }

    /** @param text {@code "5 articles copy the one by"} */
    record Origin(String text, Ref article, When at) {}

    /**
     * @param copyOf what it is a copy of, and how much of it
     * @param why why it stands here
     * @param diffs what the copy made of its origin
     */
    record Member(LineView line, Ref copyOf, String share, String why, List<Diff> diffs, String same) {
        Member {
            diffs = List.copyOf(diffs);
        }
    }

    /** @param count {@code "Chinese, 3 articles from 2 outlets"} */
    record Kin(Ref story, Tongue tongue, String count, String why) {}

    /** @param title {@code "Cut: 2 passages"} */
    record Diff(String title, String element, List<String> passages) {
        Diff {
            passages = List.copyOf(passages);
        }
    }

    record ChangeRow(When at, String text, Ref story, String why) {}
}
