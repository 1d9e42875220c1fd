package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A country's zone")
class ZonesTest {

    @Test
    void isOneThatTheJdkKnows() {
        assertThat(WordFiles.lines("zones.txt"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ZoneId.getAvailableZoneIds()).contains(line.substring(3)));
    }
}
