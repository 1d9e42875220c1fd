package dateline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;

/**
 * Logs to standard error, without a file to parse at the start. {@code DATELINE_LOG_LEVEL} sets the level of our own
 * lines; other libraries speak up only when something is wrong.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss} %-5level %msg%n%ex{full}");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger("ROOT").addAppender(console);
        context.getLogger("ROOT").setLevel(Level.WARN);
        // What it has to say stands in the one line of the exception that it throws.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        context.getLogger("dateline").setLevel(level());
        // It warns of every robots.txt that somebody wrote carelessly; what is left of one still counts.
        context.getLogger("crawlercommons").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Level level() {
        return Level.toLevel(
                Optional.ofNullable(System.getenv("DATELINE_LOG_LEVEL")).orElse("INFO"), Level.INFO);
    }
}
