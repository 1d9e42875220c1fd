package dateline.site;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server says when a request does not even reach the {@link Door}: in the house's style, without details. */
final class HouseErrors extends ErrorHandler {

    private final Notices notices;

    HouseErrors(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.setStatus(blame(response.getStatus()));
        HouseHeaders.ofPages().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.write(true, ByteBuffer.wrap(notices.refused(response.getStatus())), callback);
        return true;
    }

    /**
     * What the visitor did wrong is told as that: a version or coding of HTTP that is none. A web server before this one
     * takes 500 to 599 for a sign that this one is broken, and may ask it no more.
     */
    private static int blame(int status) {
        return status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 || status == HttpStatus.NOT_IMPLEMENTED_501
                ? HttpStatus.BAD_REQUEST_400
                : status;
    }
}
