package dateline.pipeline;

import dateline.names.LinkReason;
import dateline.names.NameMatch;
import dateline.names.Voice;

/** Why two forms stand together, told to readers in a line. */
final class NameReasons {

    private NameReasons() {}

    static String line(LinkReason reason) {
        return switch (reason) {
            case LinkReason.Decided _ -> "an editor says so";
            case LinkReason.SameForm _ ->
                "the same letters or characters but for accents, case, order or simplification";
            case LinkReason.WrittenTogether(NameMatch match, int articles) ->
                "one stands in brackets behind the other in " + count(articles, "article") + ", and they sound alike "
                        + voice(match.voice());
            case LinkReason.SameStories(NameMatch match, int stories) ->
                "they sound alike " + voice(match.voice()) + " and are named together in "
                        + (stories == 1 ? "1 story" : stories + " stories");
            case LinkReason.SameCompany(NameMatch match, int company) ->
                "they sound alike all through " + voice(match.voice()) + " and are named beside the same "
                        + count(company, "other name");
        };
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String voice(Voice voice) {
        return switch (voice) {
            case PINYIN -> "in Pinyin";
            case WADE_GILES -> "in Wade-Giles";
            case CANTONESE -> "in Cantonese";
            case MIXED -> "in the Chinese of the south or of overseas";
            case JAPANESE -> "in Japanese";
            case KOREAN -> "in Korean";
            case VIETNAMESE -> "in Vietnamese";
            case TRANSCRIPTION -> "as a foreign name written in Chinese";
        };
    }
}
