package dateline.capture;

import java.nio.file.Path;

/**
 * How captures are kept.
 *
 * @param folder of the WARC files; made when it is missing
 * @param fileBytes a file of this many bytes or more is closed and the next one begun
 * @param software for warcinfo: {@code "Dateline/0.1"}
 * @param decodedBytes longest body that {@link Captures#open} gives
 */
public record CaptureSettings(Path folder, long fileBytes, String software, int decodedBytes) {

    private static final long GIGABYTE = 1L << 30;
    private static final int TEN_MEGABYTES = 10 << 20;

    public static CaptureSettings defaults(Path folder) {
        return new CaptureSettings(folder, GIGABYTE, "Dateline/0.1", TEN_MEGABYTES);
    }

    public CaptureSettings withFileBytes(long bytes) {
        return new CaptureSettings(folder, bytes, software, decodedBytes);
    }
}
