package org.homeward.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Meeting;
import org.homeward.access.PurposeRequired;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.print.Printable;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.print.catalogue.SheetProvider;
import org.homeward.reference.PaperMapQueries;
import org.springframework.stereotype.Component;

/**
 * Prints a working view for one named meeting: a copy for each person who is named, numbered on every page and recorded as a copy of its
 * own, with the children behind the numbers under five. Its sheet is in no catalogue, so that no command, address or program prints it.
 */
@Component
public class WorkingViewPrint {

    /** Its name in the audit log. */
    static final String SHEET = "working-view";

    private final SheetCatalogue catalogue;
    private final PlaceQueries places;
    private final PaperMapQueries maps;
    private final WorkingViews views;

    WorkingViewPrint(SheetCatalogue catalogue, PlaceQueries places, PaperMapQueries maps, WorkingViews views) {
        this.catalogue = catalogue;
        this.places = places;
        this.maps = maps;
        this.views = views;
    }

    /**
     * One file for each recipient, in their order.
     *
     * @param viewer with the purpose of the copies
     * @param screen the part of the map on the screen, as for the usual sheet
     * @throws PurposeRequired where the working view is over, or is not this user's; then nothing is read
     */
    public List<byte[]> print(
            Viewer viewer,
            WorkingView working,
            DisclosureFilter filter,
            Map<String, List<String>> screen,
            Meeting meeting,
            Locale locale) {
        List<byte[]> copies = new ArrayList<>();
        for (int copy = 1; copy <= meeting.recipients().size(); copy++) {
            Viewer reader = views.find(viewer, working.session(), working.key())
                    .filter(held -> viewer.purpose() != null)
                    .map(held -> viewer)
                    .orElseThrow(PurposeRequired::new);
            copies.add(catalogue.print(
                    reader, new OneCopy(meeting, copy), filter, screen, meeting.recipient(copy), locale));
        }
        return copies;
    }

    private final class OneCopy implements SheetProvider {

        private final Meeting meeting;
        private final int copy;

        OneCopy(Meeting meeting, int copy) {
            this.meeting = meeting;
            this.copy = copy;
        }

        @Override
        public String name() {
            return SHEET;
        }

        @Override
        public String example() {
            return "";
        }

        @Override
        public boolean holdsRecords() {
            return true;
        }

        @Override
        public List<Facet> facets() {
            return Facet.Grain.PLACE.facets();
        }

        @Override
        public Printable read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters) {
            Optional<ScreenView> screen = ScreenView.read(parameters);
            PlaceCells listed = places.countSmallNumbers(viewer, filter, CellSize.LISTED);
            PlaceCells drawn = screen.map(ScreenView::size)
                    .map(size -> places.countSmallNumbers(viewer, filter, size))
                    .orElseGet(() -> legible(viewer, filter));
            places.childrenOfSmallNumbers(viewer, filter, drawn.size());
            return new WorkingViewSheet(
                    listed,
                    drawn,
                    maps.ground(viewer).stream()
                            .map(PlacesSheetProvider::ground)
                            .toList(),
                    screen.map(ScreenView::box).orElse(null),
                    meeting,
                    copy);
        }

        /** Of the sizes whose numbers can be read where all that was found is on the map, the finest. */
        private PlaceCells legible(Viewer viewer, DisclosureFilter filter) {
            return Arrays.stream(CellSize.values())
                    .map(size -> places.countSmallNumbers(viewer, filter, size))
                    .filter(cells -> PlacesSheet.isLegible(WorkingViewSheet.hexagons(cells)))
                    .findFirst()
                    .orElseGet(() -> places.countSmallNumbers(viewer, filter, CellSize.M4000));
        }
    }
}
