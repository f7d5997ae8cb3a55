package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.DrawnArea;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.springframework.stereotype.Component;

/** Exports the profile of one place: the one hexagon, ward or drawn area by which the filter narrows places. */
@Component
class PlaceProfileExport implements RoomExport {

    private final PlaceProfileQueries profiles;

    PlaceProfileExport(PlaceProfileQueries profiles) {
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "place-profile";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        PlaceProfile profile = profile(profiles, viewer, filter);
        return content(
                Stream.of(
                        lines(profile, translations),
                        ExportTable.of(
                                translations,
                                translations.translate("places.profile.around"),
                                ProfileColumns.around(translations::translate),
                                profile.around())),
                translations);
    }

    static ExportTable lines(PlaceProfile profile, Translations translations) {
        return ExportTable.of(
                translations,
                translations.translate("places.profile.question"),
                ProfileColumns.lines(translations::translate),
                ProfileColumns.of(profile, translations::translate));
    }

    static ExportContent content(Stream<ExportTable> tables, Translations translations) {
        return new ExportContent(
                ExportContent.called("places", translations),
                "",
                List.of(
                        translations.translate("places.profile.one-place"),
                        translations.translate("places.profile.counted"),
                        translations.translate("places.profile.counted.when"),
                        translations.translate("places.profile.counted.coverage"),
                        translations.translate("places.counting.source")),
                tables.toList());
    }

    /** Nothing where the filter names no place, or several: there is no profile of two. */
    static PlaceProfile profile(PlaceProfileQueries profiles, Viewer viewer, DisclosureFilter filter) {
        return place(filter).map(place -> profiles.find(viewer, filter, place)).orElse(PlaceProfile.NOTHING);
    }

    private static Optional<MapSelection> place(DisclosureFilter filter) {
        Set<String> cells = filter.chosen(Facet.PLACE);
        Set<String> wards = filter.chosen(Facet.PLACE_WARD);
        Set<String> drawn = filter.chosen(Facet.WITHIN);
        if (cells.size() + wards.size() + drawn.size() != 1) {
            return Optional.empty();
        }
        return Stream.<Stream<? extends MapSelection>>of(
                        cells.stream()
                                .flatMap(code -> HexagonCell.ofCode(code).stream())
                                .map(MapSelection.Cell::new),
                        wards.stream().map(code -> new MapSelection.Area(AreaKind.WARD, code)),
                        drawn.stream()
                                .flatMap(code -> DrawnArea.ofCode(code).stream())
                                .map(MapSelection.Within::new))
                .flatMap(places -> places)
                .findAny()
                .map(place -> place);
    }
}
