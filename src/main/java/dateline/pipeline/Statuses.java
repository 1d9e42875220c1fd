package dateline.pipeline;

/** HTTP statuses in an operator's words. */
final class Statuses {

    private Statuses() {}

    static String say(int status) {
        String meaning = switch (status) {
            case 401, 403 -> "the outlet does not let us in";
            case 402 -> "the outlet asks for payment";
            case 404 -> "nothing is there";
            case 410 -> "it is gone";
            case 429 -> "the outlet says we ask too often";
            case 451 -> "it is withheld for legal reasons";
            default -> status >= 500 ? "the outlet's server is in trouble" : "an answer that we cannot use";
        };
        return meaning + " (HTTP " + status + ")";
    }

    /** Whether the trouble may be over in a moment, and is not that we ask. */
    static boolean mayPass(int status) {
        return mayChange(status) && status != 429;
    }

    /** Whether the same question may be answered otherwise later. */
    static boolean mayChange(int status) {
        return status >= 500 || status == 429 || status == 408 || status == 425;
    }
}
