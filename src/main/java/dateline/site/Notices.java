package dateline.site;

import dateline.site.Frame.Section;

/** The pages that say what went wrong, in the house's style. */
final class Notices {

    private final Frames frames;
    private final Templates templates;

    Notices(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    byte[] missing(String why) {
        return page(404, "Not in the archive", why);
    }

    byte[] gone(String why) {
        return page(410, "Taken down", why);
    }

    byte[] senseless(String why) {
        return page(400, "That makes no sense here", why);
    }

    byte[] readOnly() {
        return page(405, "Reading only", "Pages of this archive can be read; nothing can be sent to them.");
    }

    byte[] broken() {
        return page(503, "The archive cannot be read just now", "It is not your doing. Please try again in a minute.");
    }

    /** For what the server itself turns away. */
    byte[] refused(int status) {
        return switch (status) {
            case 400 -> senseless("The server could not read this address.");
            case 404 -> missing("There is nothing at this address.");
            case 405, 501 -> readOnly();
            case 414, 431 -> page(status, "Too long", "The request is longer than the server reads.");
            default ->
                status < 500
                        ? page(status, "Turned away", "The server does not answer such requests.")
                        : page(status, "Something broke", "It is not your doing. Please try again in a minute.");
        };
    }

    private byte[] page(int status, String heading, String text) {
        Frame frame = frames.frame(heading, Section.NONE, frames.unlisted());
        return templates.bytes("notice", new NoticeView(frame, status, heading, text));
    }
}
