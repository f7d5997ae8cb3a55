package org.homeward.places.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.places.CellSize;
import org.homeward.places.MapSelection;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.ui.filter.FilterUrl;

/**
 * The whole state of the room as an address: the filter, what is picked ({@code spot=cell.500.799.957} or
 * {@code spot=ward.E05999001}) and where the map stands ({@code at=53.61234,1.60123,13}).
 *
 * @param notUnderstood the parameters that could not be read
 */
record PlacesUrl(
        DisclosureFilter filter, Optional<MapSelection> selection, Optional<MapPlace> at, List<String> notUnderstood) {

    /** A period that nobody asks for, so that every other one is written out. */
    private static final Period NO_PERIOD = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    private static final Pattern CELL = Pattern.compile("cell\\.(500|1000|2000|4000)\\.(-?\\d{1,6})\\.(-?\\d{1,6})");
    private static final Pattern WARD = Pattern.compile("ward\\.([A-Z]\\d{8})");

    PlacesUrl {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** @param asked the filter as this reader may ask it */
    static PlacesUrl read(FilterRequest asked, QueryParameters query) {
        List<String> notUnderstood = new ArrayList<>(asked.notUnderstood());
        Optional<MapSelection> spot = query.getSingleParameter("spot").flatMap(PlacesUrl::selection);
        if (spot.isEmpty() && query.getSingleParameter("spot").isPresent()) {
            notUnderstood.add("spot");
        }
        Optional<MapPlace> at = query.getSingleParameter("at").flatMap(MapPlace::read);
        if (at.isEmpty() && query.getSingleParameter("at").isPresent()) {
            notUnderstood.add("at");
        }
        return new PlacesUrl(asked.filter(), spot, at, notUnderstood);
    }

    QueryParameters write(Period standard) {
        Map<String, List<String>> words =
                new HashMap<>(FilterUrl.write(filter, standard).getParameters());
        selection.ifPresent(picked -> words.put("spot", List.of(text(picked))));
        at.ifPresent(place -> words.put("at", List.of(place.text())));
        return new QueryParameters(words);
    }

    /** The list of the room as a file: its filter, and the size of its hexagons. */
    QueryParameters forFile(Period standard) {
        return FilterUrl.write(filter, standard).merging("size", Integer.toString(size().size_m()));
    }

    /** What is picked, as the statements behind it are asked for. */
    static QueryParameters of(MapSelection selection) {
        return switch (selection) {
            case MapSelection.Cell(HexagonCell cell) ->
                QueryParameters.of("cell", Long.toString(cell.id())).merging("size", Integer.toString(cell.size_m()));
            case MapSelection.Area(AreaKind kind, String code) -> QueryParameters.of("ward", code);
        };
    }

    PlacesUrl withFilter(DisclosureFilter changed) {
        return new PlacesUrl(changed, Optional.empty(), at, List.of());
    }

    /** The whole filter as the map is asked for it: the period is always said, and the change where it is known. */
    static QueryParameters forMap(DisclosureFilter filter, long change) {
        Map<String, List<String>> words =
                new HashMap<>(FilterUrl.write(filter, NO_PERIOD).getParameters());
        words.put("known", List.of(Long.toString(change)));
        return new QueryParameters(words);
    }

    /** The same for a reader of totals, who always reads what is known now. */
    static QueryParameters forTotals(DisclosureFilter filter) {
        return FilterUrl.write(filter, NO_PERIOD);
    }

    PlacesUrl withSelection(Optional<MapSelection> picked) {
        return new PlacesUrl(filter, picked, at, notUnderstood);
    }

    PlacesUrl withAt(MapPlace place) {
        return new PlacesUrl(filter, selection, Optional.of(place), notUnderstood);
    }

    /** The size of cells that the map shows, and so the list. */
    CellSize size() {
        return at.map(place -> CellSize.atZoom(place.zoom())).orElse(CellSize.M500);
    }

    private static Optional<MapSelection> selection(String text) {
        Matcher cell = CELL.matcher(text);
        if (cell.matches()) {
            return Optional.of(new MapSelection.Cell(new HexagonCell(
                    Integer.parseInt(cell.group(1)),
                    Integer.parseInt(cell.group(2)),
                    Integer.parseInt(cell.group(3)))));
        }
        Matcher ward = WARD.matcher(text);
        return ward.matches() ? Optional.of(new MapSelection.Area(AreaKind.WARD, ward.group(1))) : Optional.empty();
    }

    private static String text(MapSelection selection) {
        return switch (selection) {
            case MapSelection.Cell(HexagonCell(int size_m, int q, int r)) -> "cell." + size_m + "." + q + "." + r;
            case MapSelection.Area(AreaKind kind, String code) -> "ward." + code;
        };
    }
}
