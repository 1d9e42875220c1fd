package dateline.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries: nothing runs, nothing is fetched from elsewhere, nothing tells on a reader. */
final class HouseHeaders {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    /** For bytes of an outlet, SVG above all: whatever stands in them stays without rights. */
    private static final String KEPT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> PAGE = with(PAGE_POLICY);
    private static final Map<String, String> KEPT = with(KEPT_POLICY);

    private HouseHeaders() {}

    static Map<String, String> ofPages() {
        return PAGE;
    }

    static Map<String, String> ofKeptBytes() {
        return KEPT;
    }

    private static Map<String, String> with(String policy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
                        + " payment=(), usb=(), browsing-topics=()");
        headers.put("X-DNS-Prefetch-Control", "off");
        return Map.copyOf(headers);
    }
}
