package dateline.cli;

/** Ends a command with one line for the person who typed it, and exit code 1. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Complaint(String line) {
        super(line);
    }
}
