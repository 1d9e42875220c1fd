package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest extends SqlArchiveContract {

    @TempDir
    Path folder;

    @Override
    Location where() {
        return new Location.File(folder.resolve("archive.db"));
    }

    @Test
    void aFileThatIsNoArchiveIsSaidToBeSo() throws IOException {
        Path garbage = folder.resolve("garbage.db");
        Files.writeString(garbage, "this is not a database, however long one looks at it ".repeat(100));

        assertThatThrownBy(() -> Stores.sqlite(garbage))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("garbage.db")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
}
