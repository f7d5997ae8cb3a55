package org.homeward.places.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.homeward.support.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class BasemapArchiveTest {

    private static final String ADDRESS = "/map/basemap.pmtiles";

    @TempDir
    private Path folder;

    @Test
    void a_range_is_answered_with_that_range() throws Exception {
        byte[] bytes = SmallArchive.bytes();
        BasemapArchive archive = new BasemapArchive(file(bytes).toString());

        MockHttpServletResponse header = get(archive, "bytes=0-126");
        assertThat(header.getStatus()).isEqualTo(206);
        assertThat(header.getContentAsByteArray()).isEqualTo(Arrays.copyOf(bytes, 127));
        assertThat(header.getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 0-126/" + bytes.length);
        assertThat(header.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
        assertThat(get(archive, "bytes=127-").getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, 127, bytes.length));
        assertThat(get(archive, "bytes=999999-").getStatus()).isEqualTo(416);
        assertThat(archive.address()).contains("map/basemap.pmtiles");
    }

    @Test
    void nothing_is_served_where_none_is_configured_and_nothing_else_is_an_archive() throws Exception {
        BasemapArchive none = new BasemapArchive("");
        assertThat(get(none, "bytes=0-126").getStatus()).isEqualTo(404);
        assertThat(none.address()).isEmpty();

        assertThatThrownBy(() -> new BasemapArchive(file("root:x:0:0".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()))
                .hasMessageContaining("is not a PMTiles archive");
        assertThatThrownBy(() -> new BasemapArchive(folder.resolve("missing").toString()))
                .hasMessageContaining("cannot be read");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("map.pmtiles"), bytes);
    }

    private static MockHttpServletResponse get(BasemapArchive archive, String range) throws Exception {
        return MockMvcBuilders.standaloneSetup(archive)
                .build()
                .perform(MockMvcRequestBuilders.get(ADDRESS).header(HttpHeaders.RANGE, range))
                .andReturn()
                .getResponse();
    }
}
