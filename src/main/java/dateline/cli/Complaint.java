package dateline.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Ends a command with one line for the person who typed it, and exit code 1. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Complaint(String line) {
        super(line);
    }

    /** What went wrong with a file, in words; the JDK's own message is often its name alone. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is there already";
            case MalformedInputException _ -> "it is no text in UTF-8";
            case FileSystemException file ->
                file.getFile() + ": " + Optional.ofNullable(file.getReason()).orElse("it failed");
            default -> String.valueOf(e.getMessage());
        };
    }
}
