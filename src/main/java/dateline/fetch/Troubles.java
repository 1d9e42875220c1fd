package dateline.fetch;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** What went wrong on the wire, as one line for an operator. */
final class Troubles {

    private static final int MOST_CAUSES = 8;

    private Troubles() {}

    static Fetched outcome(Exception trouble, Target target, FetchSettings settings) {
        return switch (trouble) {
            case Doorman.Barred barred ->
                new Fetched.Refused(Reason.PRIVATE_ADDRESS, Locations.show(barred.getMessage()));
            case MessageConstraintException _ ->
                new Fetched.Refused(Reason.TOO_LARGE, target.name() + " sends too many or too long headers");
            default -> failed(line(trouble, target, settings));
        };
    }

    private static String line(Exception trouble, Target target, FetchSettings settings) {
        String host = target.name();
        return switch (trouble) {
            case UnknownHostException _ -> "there is no host " + target.host();
            case ConnectTimeoutException _ ->
                "no connection to " + host + " within " + Sizes.show(settings.connectTimeout());
            case ConnectException _ -> host + " refuses connections";
            case NoRouteToHostException _ -> "there is no way to " + host;
            case SSLException tls -> "no secure connection to " + host + ": " + secure(tls);
            case SocketTimeoutException _ -> host + " fell silent";
            case NoHttpResponseException _ -> host + " closed the connection without an answer";
            case SocketException _ -> host + " broke off the connection";
            default ->
                speaksNoHttp(trouble)
                        ? host + " does not speak HTTP as it should: " + detail(trouble)
                        : "asking " + host + " failed: " + detail(trouble);
        };
    }

    private static String secure(SSLException trouble) {
        Throwable cause = trouble;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++, cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _ -> {
                    return "its certificate has expired";
                }
                case SSLPeerUnverifiedException _ -> {
                    return "its certificate is for another name";
                }
                case CertPathBuilderException _, CertPathValidatorException _ -> {
                    return "its certificate comes from nobody this machine trusts";
                }
                default -> {
                    // the next cause may tell more
                }
            }
        }
        return detail(trouble);
    }

    private static boolean speaksNoHttp(Exception trouble) {
        return trouble instanceof HttpException || trouble.getCause() instanceof HttpException;
    }

    private static String detail(Exception trouble) {
        String said = trouble.getMessage();
        return Locations.show(said == null ? trouble.getClass().getSimpleName() : said);
    }

    static Fetched.Failed late(Target target, Duration deadline) {
        return failed("no whole answer from " + target.name() + " within " + Sizes.show(deadline));
    }

    static Fetched.Failed stopped(Target target) {
        return failed("stopped before " + target.name() + " had answered");
    }

    static Fetched.Failed failed(String why) {
        return new Fetched.Failed(why, Optional.empty());
    }

    /** Whether the connection had served before and was dead when it was used again. */
    static boolean isStale(Exception trouble, HttpCoreContext context) {
        EndpointDetails ends = context.getEndpointDetails();
        boolean broken = trouble instanceof NoHttpResponseException
                || (trouble instanceof SocketException && !(trouble instanceof ConnectException));
        return broken && ends != null && ends.getRequestCount() > 1;
    }
}
