package dateline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Logs to standard error, without a file to parse at the start. {@code DATELINE_LOG_LEVEL} sets the level of our own
 * lines; other libraries speak up only when something is wrong.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    private static final String VARIABLE = "DATELINE_LOG_LEVEL";
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

    /** Parts of the web server that would write down what visitors ask for, with each bad request a line. */
    private static final List<String> VISITORS = List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

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
        // That it could not start is told once, by whoever started it.
        context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
        VISITORS.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What is wrong with the level that the environment names. */
    static Optional<String> complaint(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !LEVELS.contains(name.toUpperCase(Locale.ROOT)))
                .map(_ -> VARIABLE + " must be one of " + String.join(", ", LEVELS));
    }

    private static Level level() {
        return Level.toLevel(Optional.ofNullable(System.getenv(VARIABLE)).orElse("INFO"), Level.INFO);
    }
}
