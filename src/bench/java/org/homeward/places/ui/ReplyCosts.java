package org.homeward.places.ui;

import java.util.List;
import org.homeward.disclosure.GridBox;
import org.homeward.places.CellCount;
import org.homeward.places.PlaceCells;
import tools.jackson.databind.json.JsonMapper;

/** What the map replies, for measurements. */
public final class ReplyCosts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReplyCosts() {}

    /** The body of a reply, before the server compresses it. */
    public static byte[] reply(PlaceCells counted, GridBox view) {
        List<CellCount> inView = counted.within(view, PlacesMapController.MAX_CELLS);
        return JSON.writeValueAsBytes(CellsReply.of(counted.size(), inView, counted.mapped()));
    }
}
