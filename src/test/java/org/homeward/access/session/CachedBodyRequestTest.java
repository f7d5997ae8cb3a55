package org.homeward.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** A message of a page is read whole, and nobody fills the memory with one. */
class CachedBodyRequestTest {

    @Test
    void what_is_larger_than_any_message_is_refused_and_not_read_to_its_end() throws Exception {
        Endless endless = new Endless();
        assertThatThrownBy(() -> new CachedBodyRequest(asked(endless))).isInstanceOf(CachedBodyRequest.TooLarge.class);
        assertThat(endless.read).isLessThan(CachedBodyRequest.LARGEST + 100_000);

        MockHttpServletRequest usual = new MockHttpServletRequest("POST", "/");
        usual.setContent("{\"rpc\":[]}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        CachedBodyRequest message = new CachedBodyRequest(usual);
        assertThat(message.getInputStream().readAllBytes())
                .isEqualTo(message.body())
                .hasSize(10);
    }

    private static MockHttpServletRequest asked(Endless body) {
        return new MockHttpServletRequest("POST", "/") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(body);
            }
        };
    }

    private static final class Endless extends java.io.InputStream {
        private long read;

        @Override
        public int read() throws IOException {
            read++;
            return 'x';
        }
    }
}
