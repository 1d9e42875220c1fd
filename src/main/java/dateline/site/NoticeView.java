package dateline.site;

/** A page that says one thing: what went wrong, or what this archive is. */
record NoticeView(Frame frame, int status, String heading, String text) {}
