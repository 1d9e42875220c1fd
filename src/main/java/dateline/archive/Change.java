package dateline.archive;

import dateline.model.Article;
import dateline.model.ArticleId;
import dateline.model.Capture;
import dateline.model.Channel;
import dateline.model.Judgement;
import dateline.model.NameDecision;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.StoryChange;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing to keep. Keeping it twice is the same as keeping it once. */
public sealed interface Change {

    /** The outlet's name, home and language; its channels are added by {@link Followed}. */
    record Met(Outlet outlet) implements Change {}

    /** A channel is followed from now on; one that already is keeps its state. */
    record Followed(Channel channel, ChannelState state) implements Change {}

    /** A channel is no longer followed. Its articles stay. */
    record Left(OutletId outlet, URI channel) implements Change {}

    record Asked(ChannelState state) implements Change {}

    /** @param leaf its number in the custody log, where it has one; a number once kept is not forgotten */
    record Captured(Capture capture, OptionalLong leaf) implements Change {

        public Captured(Capture capture) {
            this(capture, OptionalLong.empty());
        }
    }

    /**
     * An article's version, new or read more fully. The version's number decides: an existing number is replaced, a
     * higher one becomes the newest. Joins the log of changes. An article that was taken down is not stored.
     *
     * @param look when its page is looked at again; empty leaves that as it is
     * @param entry the key of the feed's entry that it was read from; empty when it was read from a page, or is the
     *     version before with another source or number
     */
    record Stored(Article article, Instant at, Optional<Look> look, Optional<String> entry) implements Change {

        public Stored(Article article, Instant at) {
            this(article, at, Optional.empty(), Optional.empty());
        }

        public Stored(Article article, Instant at, Optional<Look> look) {
            this(article, at, look, Optional.empty());
        }
    }

    /** An article read anew from its evidence: these versions stand in place of those there were. */
    record Rebuilt(ArticleId article, List<Version> versions) implements Change {

        public record Version(Article article, Instant at) {}

        public Rebuilt {
            versions = List.copyOf(versions);
        }
    }
    /** The article's page was looked at. @param next empty when it is not looked at any more */
    record Watched(ArticleId article, Optional<Look> next) implements Change {}

    /** A channel's entry was met with this fingerprint. */
    record Noted(URI channel, Entered entry) implements Change {}

    /** A page or picture is wanted for an article; replaces what was owed for the same kind, address and article. */
    record Wanted(Owed owed) implements Change {}

    /** Nothing is owed for that any more; what another article is owed from the same address stays. */
    record Settled(Owed.Kind kind, URI at, ArticleId article) implements Change {

        public static Settled of(Owed owed) {
            return new Settled(owed.kind(), owed.at(), owed.article());
        }
    }

    /** A subject is followed from now on, or is followed in another way. */
    record Sought(Subject subject) implements Change {}

    /** A subject is not followed any more; what was judged for it is forgotten. */
    record Unsought(SubjectId subject) implements Change {}

    /** In place of what was judged of the two before; {@link Subject.Verdict#LEAVE} is not kept. */
    record Judged(Judgement judgement) implements Change {}

    /** What is kept of names. */
    sealed interface OfNames extends Change {}

    /** All that an article names, in place of what it named before. */
    record Named(ArticleId article, List<NameUse> uses) implements OfNames {
        public Named {
            uses = List.copyOf(uses);
        }
    }

    /** The names of every article up to this mark are found; see {@link Archive#touched}. */
    record NamedTo(long mark) implements OfNames {}

    /** An editor has decided. Kept for good, beside all earlier decisions. */
    record NameDecided(NameDecision decision, Instant at) implements OfNames {}

    /** A dossier as it is from now on, in place of what it was. A form that was another's is this one's. */
    record Files(Filed dossier) implements OfNames {}

    /** Forms that no article names any more stand in no dossier, and dossiers without forms are no more. */
    record Swept() implements OfNames {}

    /**
     * Something happened to stories. Where it changes nothing any more it is passed over: an article that stands in a
     * story is neither opened nor joined again, only what stands in a story is merged or split off.
     */
    record Storied(StoryChange change) implements Change {}

    /**
     * An article's text is another's. Those that were copies of the article become copies of that origin.
     *
     * @param percent how much of the shorter text the two share, 0 to 100
     */
    record Copied(ArticleId article, ArticleId origin, int percent) implements Change {}

    /** All articles up to a mark have been grouped into stories; see {@link Archive#touched}. */
    record Grouped(long mark) implements Change {}

    /** A picture is kept. */
    record Pictured(URI at, Capture capture) implements Change {}

    /**
     * An editor takes an article down: it is gone from every list and not stored again; its tombstone stays. One that
     * is down already gets the new reason and the further captures.
     */
    record TakenDown(Removal removal, List<Withheld> captures) implements Change {

        public TakenDown {
            captures = List.copyOf(captures);
        }
    }

    /** A tombstone stands in the custody log now. */
    record Witnessed(ArticleId article) implements Change {}

    /** An editor takes a takedown back; the article itself comes back by {@link Rebuilt}. */
    record TakenBack(ArticleId article) implements Change {}
}
