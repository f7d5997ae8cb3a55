package org.homeward.reference.ui;

import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.access.CurrentViewer;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.ui.filter.FilterBar;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.filter.FilterUrl;
import org.springframework.stereotype.Component;

/** Where a room learns who asks, what they may ask, and how fresh the answer is. */
@Component
public class FilterRequests {

    private static final int MONTHS = 12;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Every parameter of an address that asks no more than the lattice holds. */
    private static final Set<String> OF_THE_ROOMS = Set.of(
            "from",
            "to",
            "area",
            "provider",
            "age",
            "care",
            "factor",
            "risk",
            "category",
            "by",
            "spot",
            "at",
            "shaded");

    private final CurrentViewer current;
    private final FilterOptions choices;
    private final ReferenceQueries reference;
    private final DisclosureControl control;
    private final Clock clock;

    FilterRequests(
            CurrentViewer current,
            FilterOptions choices,
            ReferenceQueries reference,
            DisclosureControl control,
            Clock clock) {
        this.control = control;
        this.current = current;
        this.choices = choices;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Reads the address. A reader under disclosure control is held to the {@link AllowedFilters}, whatever the address says: finer
     * questions asked one after another would give a single child away. What else stands in it, a box or a change, is named.
     */
    public FilterRequest read(Location address) {
        return read(address.getQueryParameters().getParameters());
    }

    /** The same for the parameters of a request that a picture of the room makes. */
    public FilterRequest read(Map<String, List<String>> parameters) {
        return read(current.get(), parameters);
    }

    /** The same for a reader without a browser. */
    public FilterRequest read(Viewer viewer, Map<String, List<String>> parameters) {
        LocalDate today = LocalDate.now(clock);
        boolean lattice = viewer.role().isUnderDisclosureControl();
        Period standard = lattice ? Period.wholeMonthsBefore(today, MONTHS) : Period.yearTo(today);
        var read = FilterUrl.read(parameters, standard);
        if (!lattice) {
            return new FilterRequest(viewer, read.filter(), standard, read.notUnderstood(), List.of());
        }
        AllowedFilters.NarrowedFilter held = control.narrow(read.filter());
        List<String> left = new ArrayList<>(held.removed());
        parameters.keySet().stream()
                .filter(name -> !OF_THE_ROOMS.contains(name))
                .sorted()
                .forEach(left::add);
        return new FilterRequest(viewer, held.filter(), standard, read.notUnderstood(), left);
    }

    /** How what this reader is shown is protected; empty for who is shown everything as it is. */
    public Optional<SuppressionRules> rules(FilterRequest asked) {
        return asked.viewer().role().isUnderDisclosureControl()
                ? Optional.of(control.of(asked.viewer(), asked.filter()))
                : Optional.empty();
    }

    /** The bar above a room; {@code go} is told the filter that the reader asks for. */
    public FilterBar bar(FilterRequest asked, List<Part> parts, Locale locale, Consumer<DisclosureFilter> go) {
        FilterBar bar = new FilterBar(choices.of(asked.viewer(), locale), parts, clock, go);
        bar.show(asked.filter(), asked.standard());
        return bar;
    }

    /** The date of the data, as it stands in every explanation of a figure. */
    public String dataDate(FilterRequest asked, Locale locale) {
        DataVersion latest = reference.latest(asked.viewer());
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale)
                .format(latest.at().atZone(LONDON));
    }
}
