package dateline.fetch;

/** Sizes and times as an operator reads them. */
final class Sizes {

    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;

    private Sizes() {}

    static String show(long bytes) {
        if (bytes >= MEGABYTE) {
            return bytes / MEGABYTE + " MB";
        }
        return bytes >= KILOBYTE ? bytes / KILOBYTE + " KB" : bytes + " bytes";
    }

    static String show(java.time.Duration time) {
        return time.toSeconds() >= 1 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
