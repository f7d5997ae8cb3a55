package org.homeward.access.session;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once and can be read again. */
final class CachedBodyRequest extends HttpServletRequestWrapper {

    /** Files are sent to addresses of their own. */
    static final int LARGEST = 1 << 20;

    private final byte[] body;

    /**
     * Reads no more than a message can have: nobody fills the memory of the application by one address.
     *
     * @throws TooLarge if there is more; it is not read
     */
    CachedBodyRequest(HttpServletRequest request) throws IOException, TooLarge {
        super(request);
        this.body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge();
        }
    }

    /** A message that no page of the application sends. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    byte[] body() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new CachedBody(new ByteArrayInputStream(body));
    }

    private static final class CachedBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private CachedBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is already read, so no read listener is needed.");
        }
    }
}
