package dateline.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/** Reads heads of answers, and no more than a few interim ones (1xx, RFC 9110, 15.2) before the one that counts. */
final class FewInterims implements HttpMessageParserFactory<ClassicHttpResponse> {

    static final int MOST = 20;
    private static final int OK = 200;

    private final DefaultHttpResponseParserFactory heads;

    FewInterims(Http1Config http) {
        this.heads = new DefaultHttpResponseParserFactory(http);
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config http) {
        return new Counting(heads.create(http));
    }

    /** Of one connection. */
    private static final class Counting implements HttpMessageParser<ClassicHttpResponse> {

        private final HttpMessageParser<ClassicHttpResponse> heads;
        private int interims;

        private Counting(HttpMessageParser<ClassicHttpResponse> heads) {
            this.heads = heads;
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
            ClassicHttpResponse head = heads.parse(buffer, in);
            interims = head != null && head.getCode() < OK ? interims + 1 : 0;
            if (interims > MOST) {
                throw new MessageConstraintException("more than " + MOST + " interim answers");
            }
            return head;
        }
    }
}
