package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.access.PurposeRequired;
import org.homeward.disclosure.Translator;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.places.HotSpot;
import org.homeward.places.PlacesQuestion;
import org.homeward.places.WorkingViewPrint;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequest;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.print.MeetingCopyButton;

/** What leaves the room: the sheet of the page, that of one place, that of a working view, and the file. */
@org.springframework.stereotype.Component
record PlacesCopies(SheetCatalogue sheets, Exports files, WorkingViewPrint workingView) {

    /** A page as it is when something is taken from it: the map may have been moved since. */
    record Page(FilterRequest request, PlacesUrl url, Translator translator, Locale locale) {}

    Component print(Supplier<Page> page) {
        return CopyButton.print(
                "homeward-places.pdf",
                page.get().translator().translate("ui.print"),
                () -> page.get().request().viewer(),
                (viewer, recipient) -> sheets.print(
                        viewer,
                        "places-by-area",
                        page.get().request().filter(),
                        page.get().url().onPaper(),
                        recipient,
                        page.get().locale()));
    }

    Component printProfile(Supplier<Page> page, HotSpot spot) {
        return CopyButton.print(
                "homeward-place.pdf",
                page.get().translator().translate("places.profile.print"),
                () -> page.get().request().viewer(),
                (viewer, recipient) -> sheets.print(
                        viewer,
                        "hot-spot-profile",
                        page.get().request().filter(),
                        Map.of("spot", List.of(spot.cell().code())),
                        recipient,
                        page.get().locale()));
    }

    /** For one named meeting, while the working view lasts. */
    Component printWorkingView(Supplier<Page> page, WorkingViewOfPage working, Clock clock) {
        return new MeetingCopyButton(
                page.get().translator().translate("places.working.print"),
                "homeward-working-view",
                clock,
                () -> working.find()
                        .map(WorkingView::viewer)
                        .orElseGet(() -> page.get().request().viewer()),
                (viewer, meeting) -> workingView.print(
                        viewer,
                        working.find().orElseThrow(PurposeRequired::new),
                        page.get().request().filter(),
                        page.get().url().onPaper(),
                        meeting,
                        page.get().locale()));
    }

    Component download(Page page) {
        Map<String, List<String>> parameters = new HashMap<>(page.request().sameData());
        parameters.put(PlacesQuestion.PARAMETER, List.of(page.url().question().code()));
        parameters.putAll(page.url().display().write());
        return new DownloadMenu(files, "places", page.request()::viewer).of(parameters);
    }
}
