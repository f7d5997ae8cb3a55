package org.homeward.places.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.HexagonCell;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.PlaceQueries.Mapped;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CellsReplyTest {

    private static final Mapped MAPPED = new Mapped(Count.of(3), Count.of(1), Count.of(1), Count.of(1));

    @Test
    void five_thousand_cells_are_at_most_fifty_kilobytes_compressed() throws IOException {
        Random random = new Random(7);
        var cells = IntStream.range(0, PlacesMapController.MAX_CELLS)
                .mapToObj(i -> shown(1100 + random.nextInt(120), 1200 + random.nextInt(120), random.nextInt(5, 40)))
                .toList();

        byte[] json = new JsonMapper().writeValueAsBytes(CellsReply.of(CellSize.M500, cells, MAPPED));

        assertThat(gzipped(json)).isLessThanOrEqualTo(50 * 1024);
    }

    @Test
    void a_hidden_cell_has_no_number_and_no_mark() {
        CellCount hidden = new CellCount(
                new HexagonCell(500, 3, -2),
                Count.under(5),
                Count.under(5),
                Count.under(5),
                false,
                Optional.empty(),
                "");

        String json =
                new JsonMapper().writeValueAsString(CellsReply.of(CellSize.M500, java.util.List.of(hidden), MAPPED));

        assertThat(json).contains("\"q\":[3]", "\"r\":[-2]", "\"n\":[null]", "\"m\":[null]", "\"s\":[0]");
    }

    private static CellCount shown(int q, int r, int children) {
        return new CellCount(
                new HexagonCell(500, q, r),
                Count.of(children),
                Count.of(children * 2),
                Count.of(children * 3),
                children % 9 == 0,
                Optional.empty(),
                "");
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.size();
    }
}
