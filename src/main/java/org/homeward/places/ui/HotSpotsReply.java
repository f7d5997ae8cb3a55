package org.homeward.places.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Translator;
import org.homeward.places.HotSpot;
import org.homeward.places.HotSpotList;
import org.homeward.places.HotSpotQueries;
import org.jspecify.annotations.Nullable;

/**
 * The hexagons with a verdict, one array per property, the loudest first; then those that fewer than five children named, without a
 * verdict, and without a number but in a working view.
 *
 * @param q axial coordinates, with {@code r}
 * @param n distinct children; null where hidden
 * @param k the position of its style in {@link HotSpotStyles}; null where there is no number
 * @param label its name and what it is, of the loudest only
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HotSpotsReply(
        int size,
        List<Integer> q,
        List<Integer> r,
        List<@Nullable Integer> n,
        List<@Nullable Integer> m,
        List<@Nullable Integer> k,
        List<@Nullable String> label) {

    private static final int LABELS = 8;

    static HotSpotsReply of(HotSpotList found, GridBox box, Translator translator) {
        List<HotSpot> spots =
                found.drawn().stream().filter(spot -> box.touches(spot.cell())).toList();
        List<HotSpotList.Few> few =
                found.few().stream().filter(each -> box.touches(each.cell())).toList();
        List<HexagonCell> cells =
                new ArrayList<>(spots.stream().map(HotSpot::cell).toList());
        few.forEach(each -> cells.add(each.cell()));
        List<HotSpot> named = found.spots().stream()
                .filter(spot -> spot.kind().isNotable())
                .limit(LABELS)
                .toList();
        return new HotSpotsReply(
                HotSpotQueries.SIZE.size_m(),
                cells.stream().map(HexagonCell::q).toList(),
                cells.stream().map(HexagonCell::r).toList(),
                Stream.concat(
                                spots.stream().map(HotSpot::children),
                                few.stream().map(HotSpotList.Few::children))
                        .<@Nullable Integer>map(HotSpotsReply::number)
                        .toList(),
                padded(List.of(), cells.size()),
                Stream.concat(
                                spots.stream().<@Nullable Integer>map(HotSpotStyles::of),
                                few.stream()
                                        .<@Nullable Integer>map(each ->
                                                each.children().isShown() ? (Integer) HotSpotStyles.NO_VERDICT : null))
                        .toList(),
                padded(
                        spots.stream()
                                .<@Nullable String>map(spot -> named.contains(spot) ? label(spot, translator) : null)
                                .toList(),
                        few.size()));
    }

    private static String label(HotSpot spot, Translator translator) {
        return spot.name(translator) + "\n" + spot.kind().text(translator).toLowerCase(Locale.UK);
    }

    private static @Nullable Integer number(Count count) {
        return count.isShown() ? (Integer) count.number().getAsInt() : null;
    }

    private static <T> List<@Nullable T> padded(List<? extends @Nullable T> values, int more) {
        List<@Nullable T> padded = new ArrayList<>(values);
        IntStream.range(0, more).forEach(none -> padded.add(null));
        return padded;
    }
}
