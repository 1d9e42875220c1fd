package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void whatVisitorsAskForIsNotWrittenDown() {
        LoggerContext context = new LoggerContext();
        new Logging().configure(context);

        assertThat(context.getLogger("org.eclipse.jetty.http.HttpParser").isErrorEnabled())
                .isFalse();
        assertThat(context.getLogger("org.eclipse.jetty.util.HostPort").isErrorEnabled())
                .isFalse();
        assertThat(context.getLogger("org.eclipse.jetty.server.Server").isWarnEnabled())
                .isTrue();
        assertThat(context.getLogger("dateline.site.Door").isErrorEnabled()).isTrue();
        context.stop();
    }

    @Test
    void aLevelThatIsNoneIsNamed() {
        assertThat(Logging.complaint(Map.of())).isEmpty();
        assertThat(Logging.complaint(Map.of("DATELINE_LOG_LEVEL", "debug"))).isEmpty();
        assertThat(Logging.complaint(Map.of("DATELINE_LOG_LEVEL", "LOUD")))
                .contains("DATELINE_LOG_LEVEL must be one of TRACE, DEBUG, INFO, WARN, ERROR, OFF");
    }
}
