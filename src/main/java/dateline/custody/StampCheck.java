package dateline.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time-stamps against the heads. */
final class StampCheck {

    private static final int LONGEST = 1 << 20;

    private final Path folder;
    private final List<X509Certificate> authorities;
    private final Findings findings;

    StampCheck(Path folder, List<X509Certificate> authorities, Findings findings) {
        this.folder = folder;
        this.authorities = authorities;
        this.findings = findings;
    }

    /**
     * @param heads those that hold
     * @return how many stamps hold
     */
    int run(List<Head> heads) throws IOException {
        Map<Long, Head> bySize = new HashMap<>();
        heads.forEach(head -> bySize.put(head.size(), head));
        int good = 0;
        Optional<Stamp> last = Optional.empty();
        for (Map.Entry<Long, Path> each : new Stamps(folder).all().entrySet()) {
            Optional<Head> head = Optional.ofNullable(bySize.get(each.getKey()));
            switch (read(each.getValue(), head)) {
                case Stamp.Read.Good(Stamp stamp) -> {
                    good++;
                    last = Optional.of(stamp);
                }
                case Stamp.Read.Bad bad ->
                    findings.fault(
                            "custody/" + Stamps.FOLDER + "/" + each.getValue().getFileName() + ":0",
                            "the time-stamp " + bad.why());
            }
        }
        last.ifPresent(stamp -> findings.note("the newest time-stamp is of " + stamp.at() + ", signed by " + stamp.by()
                + (authorities.isEmpty() ? " (see --authority to say whom you trust)" : "")));
        return good;
    }

    private Stamp.Read read(Path file, Optional<Head> head) throws IOException {
        if (head.isEmpty()) {
            return new Stamp.Read.Bad("is of no head that holds");
        }
        return Files.size(file) > LONGEST
                ? new Stamp.Read.Bad("is too long")
                : Stamp.kept(Files.readAllBytes(file), head.get(), authorities);
    }
}
