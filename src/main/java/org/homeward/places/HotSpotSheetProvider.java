package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.HexagonCell;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.reference.PaperMapQueries;
import org.springframework.stereotype.Component;

/** Provides the profile of one hexagon; without one, that of the loudest place. */
@Component
class HotSpotSheetProvider implements SheetProvider {

    private final HotSpotWork work;
    private final PlaceProfileQueries profiles;
    private final PaperMapQueries maps;

    HotSpotSheetProvider(HotSpotWork work, PlaceProfileQueries profiles, PaperMapQueries maps) {
        this.work = work;
        this.profiles = profiles;
        this.maps = maps;
    }

    @Override
    public String name() {
        return "hot-spot-profile";
    }

    @Override
    public List<Facet> facets() {
        return Facet.Grain.PLACE.facets();
    }

    @Override
    public String example() {
        return "question=new";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("spot", PlacesQuestion.PARAMETER);
    }

    @Override
    public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
        HotSpotList found = work.find(viewer, filter, PlacesQuestion.WHAT_IS_NEW);
        Optional<HexagonCell> asked = parameters.getOrDefault("spot", List.of()).stream()
                .flatMap(code -> HexagonCell.ofCode(code).stream())
                .findFirst();
        Optional<HotSpot> spot =
                asked.map(found::find).orElseGet(() -> found.spots().stream().findFirst());
        return new HotSpotProfile(
                spot.orElse(null),
                found,
                spot.map(about -> profiles.find(viewer, filter, new MapSelection.Cell(about.cell())))
                        .orElse(PlaceProfile.NOTHING),
                maps.ground(viewer).stream().map(PlacesSheetProvider::ground).toList());
    }
}
