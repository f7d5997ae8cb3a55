package org.homeward.places.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.disclosure.Period;
import org.homeward.places.MapSelection;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.ui.PlacesMap.When;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;

/**
 * The state of the room as a URL: the filter, the question ({@code question=new}), the selection ({@code spot=cell.500.799.957} or
 * {@code spot=ward.E05999001} or, around a name, {@code spot=circle.4130.5620.5}) and where it is one of the period beside ({@code of=beside}), the map's position ({@code at=53.61234,1.60123,13}) and how it is drawn ({@link MapAppearance}).
 *
 * @param notUnderstood the parameters that could not be read
 */
record PlacesUrl(
        DisclosureFilter filter,
        PlacesQuestion question,
        Optional<MapSelection> selection,
        When when,
        Optional<MapPosition> at,
        MapAppearance display,
        List<String> notUnderstood) {

    /** A period before all data: compared with it, every other period is written out. */
    private static final Period NO_PERIOD = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    private static final String OF = "of";
    private static final String BESIDE = "beside";
    private static final String APPROXIMATE = "approximate";
    private static final String NOT_MAPPED = "not-mapped";
    private static final Pattern WARD = Pattern.compile("ward\\.([A-Z]\\d{8})");

    PlacesUrl {
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** @param request the filter as this viewer may use it */
    static PlacesUrl read(FilterRequest request, QueryParameters query) {
        List<String> notUnderstood = new ArrayList<>(request.notUnderstood());
        Optional<MapSelection> selection = query.getSingleParameter("spot").flatMap(PlacesUrl::selection);
        if (selection.isEmpty() && query.getSingleParameter("spot").isPresent()) {
            notUnderstood.add("spot");
        }
        Optional<MapPosition> at = query.getSingleParameter("at").flatMap(MapPosition::read);
        if (at.isEmpty() && query.getSingleParameter("at").isPresent()) {
            notUnderstood.add("at");
        }
        Optional<PlacesQuestion> question = query.getSingleParameter(PlacesQuestion.PARAMETER)
                .flatMap(PlacesQuestion::ofCode)
                .filter(asked -> asked.isFor(request.viewer()));
        if (question.isEmpty()
                && query.getSingleParameter(PlacesQuestion.PARAMETER).isPresent()) {
            notUnderstood.add(PlacesQuestion.PARAMETER);
        }
        MapAppearance display = MapAppearance.read(request.viewer(), query.getParameters(), notUnderstood)
                .under(request.filter());
        PlacesQuestion asked = question.orElse(PlacesQuestion.HOW_MANY);
        When when = query.getSingleParameter(OF).filter(BESIDE::equals).isPresent() ? When.BESIDE : When.FILTERED;
        PlacesUrl read = new PlacesUrl(request.filter(), asked, selection, when, at, display, notUnderstood);
        if (query.getSingleParameter(OF).isPresent() && !read.isOfBeside()) {
            notUnderstood.add("spot");
            return new PlacesUrl(request.filter(), asked, selection, When.FILTERED, at, display, notUnderstood);
        }
        return read;
    }

    /** The period beside, where the map shows one. */
    Optional<Period> periodBeside() {
        return question == PlacesQuestion.HOW_MANY
                ? display.beside().flatMap(beside -> beside.of(filter.period()))
                : Optional.empty();
    }

    /** Only a hexagon is: the list and what is on no map are of the filter's period. */
    private boolean isOfBeside() {
        return when == When.BESIDE && periodBeside().isPresent() && selection.orElse(null) instanceof MapSelection.Cell;
    }

    QueryParameters write(Period standard) {
        Map<String, List<String>> parameters = new HashMap<>(FilterUrl.write(filter, standard));
        if (question != PlacesQuestion.HOW_MANY) {
            parameters.put(PlacesQuestion.PARAMETER, List.of(question.code()));
        }
        selection.ifPresent(selected -> parameters.put("spot", List.of(text(selected))));
        if (isOfBeside()) {
            parameters.put(OF, List.of(BESIDE));
        }
        at.ifPresent(position -> parameters.put("at", List.of(position.text())));
        parameters.putAll(display.write());
        return new QueryParameters(parameters);
    }

    /** The selection as parameters of the export of its statements. */
    static QueryParameters of(MapSelection selection) {
        return switch (selection) {
            case MapSelection.Cell(HexagonCell cell) ->
                QueryParameters.of("cell", Long.toString(cell.id())).merging("size", Integer.toString(cell.size_m()));
            case MapSelection.Area(AreaKind kind, String code) -> QueryParameters.of("ward", code);
            case MapSelection.Within(DrawnArea area) -> QueryParameters.of("around", area.code());
            case MapSelection.Unmapped(boolean approximate) -> QueryParameters.empty();
        };
    }

    /** Another filter opens on its own findings, wherever the map was before. */
    PlacesUrl withFilter(DisclosureFilter changed) {
        return new PlacesUrl(
                changed,
                question,
                Optional.empty(),
                When.FILTERED,
                Optional.empty(),
                display.under(changed),
                List.of());
    }

    PlacesUrl withQuestion(PlacesQuestion asked) {
        return new PlacesUrl(filter, asked, selection, When.FILTERED, at, display, List.of());
    }

    PlacesUrl withDisplay(MapAppearance chosen) {
        return new PlacesUrl(filter, question, selection, When.FILTERED, at, chosen, List.of());
    }

    /** An area that was drawn on the map is looked at where it was drawn. */
    PlacesUrl within(DrawnArea area) {
        DisclosureFilter within = filter.with(Facet.WITHIN, Set.of(area.code()));
        return new PlacesUrl(within, question, Optional.empty(), When.FILTERED, at, display.under(within), List.of());
    }

    /** The filter of the page as parameters of a map request, always with the period, and counted from the same data. */
    static QueryParameters forMap(FilterRequest request) {
        return forMap(request, request.filter().period());
    }

    /** The same for another period. */
    static QueryParameters forMap(FilterRequest request, Period period) {
        return new QueryParameters(
                request.ofSameData(FilterUrl.write(request.filter().withPeriod(period), NO_PERIOD)));
    }

    /** The part of the county on the map, for the printed one. */
    Map<String, List<String>> onPaper() {
        return at.map(position -> Map.of("at", List.of(position.text()))).orElse(Map.of());
    }

    PlacesUrl withSelection(Optional<MapSelection> selected, When when) {
        return new PlacesUrl(filter, question, selected, when, at, display, notUnderstood);
    }

    PlacesUrl withAt(MapPosition position) {
        return new PlacesUrl(filter, question, selection, when, Optional.of(position), display, notUnderstood);
    }

    private static Optional<MapSelection> selection(String text) {
        Optional<HexagonCell> cell = HexagonCell.ofCode(text);
        if (cell.isPresent()) {
            return cell.map(MapSelection.Cell::new);
        }
        if (text.equals(APPROXIMATE) || text.equals(NOT_MAPPED)) {
            return Optional.of(new MapSelection.Unmapped(text.equals(APPROXIMATE)));
        }
        Optional<DrawnArea> area = DrawnArea.ofCode(text);
        if (area.isPresent()) {
            return area.map(MapSelection.Within::new);
        }
        Matcher ward = WARD.matcher(text);
        return ward.matches() ? Optional.of(new MapSelection.Area(AreaKind.WARD, ward.group(1))) : Optional.empty();
    }

    private static String text(MapSelection selection) {
        return switch (selection) {
            case MapSelection.Cell(HexagonCell cell) -> cell.code();
            case MapSelection.Area(AreaKind kind, String code) -> "ward." + code;
            case MapSelection.Within(DrawnArea area) -> area.code();
            case MapSelection.Unmapped(boolean approximate) -> approximate ? APPROXIMATE : NOT_MAPPED;
        };
    }
}
