package org.homeward.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.CurrentViewer;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AllowedFilters;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.Translator;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.springframework.stereotype.Component;

/** Reads what somebody asks: the viewer, the allowed filter and the version of the data. Every screen, map, file and command asks here. */
@Component
public class FilterRequests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * The parameters that need no check against the allowed filters beyond the filter itself; {@code continue} is what
     * signing in leaves behind.
     */
    private static final Set<String> KNOWN_PARAMETERS = Stream.concat(
                    FilterUrl.PARAMETERS.stream(),
                    Stream.of(
                            "by",
                            "of",
                            "waits",
                            "spot",
                            "at",
                            "as",
                            "beside",
                            "person",
                            "shaded",
                            "compare",
                            "share",
                            "question",
                            "continue",
                            EpisodeDay.PARAMETER))
            .collect(Collectors.toSet());

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
     * Reads the address of a page. A viewer under disclosure control is limited to the {@link AllowedFilters}, whatever the
     * address says: a series of finer requests would reveal a single child. Other parameters, such as a box or a change, are
     * reported as removed. A facet that the room does not offer is not used, so that no figure claims it.
     *
     * <p>A page that opens records is of its own time, whatever change the address names: earlier data would show the handling
     * of a statement as it was, and not as it must be observed now.
     *
     * @param offered the facets of the room
     */
    public FilterRequest readPage(String room, Map<String, List<String>> parameters, Collection<Facet> offered) {
        Map<String, List<String>> latest = new HashMap<>(parameters);
        if (!current.get().role().isUnderDisclosureControl()) {
            latest.remove(FilterUrl.KNOWN);
        }
        return page(room, latest, offered, parameters.keySet());
    }

    /** The same for a page of figures only, whose address may name the change as of which they are counted. */
    public FilterRequest readFigures(String room, Map<String, List<String>> parameters, Collection<Facet> offered) {
        Set<String> named = new HashSet<>(parameters.keySet());
        named.remove(FilterUrl.KNOWN);
        return page(room, parameters, offered, named);
    }

    private FilterRequest page(
            String room, Map<String, List<String>> parameters, Collection<Facet> offered, Set<String> named) {
        Viewer viewer = current.get();
        reference.beginPage(viewer, room);
        FilterRequest all = read(viewer, parameters, offered);
        return !KNOWN_PARAMETERS.containsAll(named) && all.tooFine().isEmpty()
                ? all.withIgnored(Stream.concat(all.notUnderstood().stream(), Stream.of("other"))
                        .toList())
                : all;
    }

    /** The same for an answer of its own, such as a file. */
    public FilterRequest read(Map<String, List<String>> parameters, Collection<Facet> offered) {
        return read(current.get(), parameters, offered);
    }

    /** The same for a viewer without a browser. */
    public FilterRequest read(Viewer viewer, Map<String, List<String>> parameters, Collection<Facet> offered) {
        LocalDate today = LocalDate.now(clock);
        boolean limited = viewer.role().isUnderDisclosureControl();
        LocalDate release = limited
                ? reference
                        .release(viewer)
                        .map(ReferenceQueries.Released::dueOn)
                        .orElseGet(() -> control.allowedFilters().calendar().latest(today))
                : today;
        Period year = Period.yearTo(today);
        Period standard = limited
                ? control.allowedFilters().calendar().nearest(year, release).orElse(year)
                : year;
        FilterUrl.FromAddress read = known(viewer, FilterUrl.read(parameters, standard));
        DisclosureFilter used = read.filter().only(offered);
        if (!limited) {
            List<String> notUnderstood = new ArrayList<>(read.notUnderstood());
            DataVersion data = data(viewer, parameters, notUnderstood);
            return new FilterRequest(
                    viewer,
                    List.copyOf(offered),
                    parameters.containsKey(FilterUrl.KNOWN) && !notUnderstood.contains(FilterUrl.KNOWN)
                            ? read.filter().withAsOf(data.change())
                            : read.filter(),
                    used.withAsOf(data.change()),
                    standard,
                    notUnderstood,
                    List.of(),
                    data);
        }
        AllowedFilters.NarrowedFilter narrowed = control.narrow(used, release);
        List<String> removed = new ArrayList<>(narrowed.removed());
        parameters.keySet().stream()
                .filter(name -> !KNOWN_PARAMETERS.contains(name))
                .sorted()
                .forEach(removed::add);
        DataVersion data = reference.settle(viewer, null);
        return new FilterRequest(
                viewer,
                List.copyOf(offered),
                read.filter(),
                narrowed.filter().withAsOf(data.change()),
                standard,
                read.notUnderstood(),
                removed,
                data);
    }

    /** Settles the one version of the data that everything of an answer is counted from: the latest, unless an address names one. */
    private DataVersion data(Viewer viewer, Map<String, List<String>> parameters, List<String> notUnderstood) {
        List<String> known = parameters.getOrDefault(FilterUrl.KNOWN, List.of());
        if (known.isEmpty()) {
            return reference.latest(viewer);
        }
        if (!known.getFirst().matches("\\d{1,18}")) {
            notUnderstood.add(FilterUrl.KNOWN);
            return reference.latest(viewer);
        }
        return reference.asOf(viewer, Long.parseLong(known.getFirst()));
    }

    /** Without the values that this viewer may not choose; a figure for a code that does not exist would be nothing. */
    private FilterUrl.FromAddress known(Viewer viewer, FilterUrl.FromAddress read) {
        return read.filter().chosen().isEmpty()
                ? read
                : read.only(choices.of(viewer, read.filter(), (key, values) -> key));
    }

    /** Whether a set was imported since this page was read, and the page is not one of earlier data. */
    public boolean isOutdated(FilterRequest request) {
        if (request.viewer().role().isUnderDisclosureControl()) {
            return release(request)
                    .filter(release -> release.data().change() != request.data().change())
                    .isPresent();
        }
        return !request.isPinned()
                && reference.isNewer(request.viewer(), request.data().change());
    }

    /** The release that a viewer under disclosure control reads; empty for any other, and before the first. */
    public Optional<ReferenceQueries.Released> release(FilterRequest request) {
        return request.viewer().role().isUnderDisclosureControl()
                ? reference.release(request.viewer())
                : Optional.empty();
    }

    /** The day of the earlier release whose figures under this filter are restated by the one that is read now. */
    public Optional<LocalDate> restated(FilterRequest request) {
        return request.viewer().role().isUnderDisclosureControl()
                ? reference.restated(request.viewer(), request.filter())
                : Optional.empty();
    }

    /** The newest filter of the release whose answer is divided so, where that of this request is not. */
    public Optional<DisclosureFilter> divided(FilterRequest request, AllowedFilters.Division division) {
        return release(request)
                .filter(release -> !control.divides(request.viewer(), request.filter(), division))
                .flatMap(release -> control.allowedFilters().divided(request.filter(), division, release.dueOn()));
    }

    /** When it is released, and what is released then. */
    public ReleaseCalendar calendar() {
        return control.allowedFilters().calendar();
    }

    /** The values that the viewer may choose from. */
    public FilterChoices choices(FilterRequest request, Translator translator) {
        return choices.of(request.viewer(), request.asked(), translator);
    }

    /** The clock by which periods are chosen. */
    public Clock clock() {
        return clock;
    }

    /** The code of each district by its name. */
    public Map<String, String> districtCodes(FilterRequest request) {
        return reference.districtCodes(request.viewer());
    }

    /** How the answer differs from the question, in sentences; empty where it does not. */
    public List<String> changes(FilterRequest request, Locale locale, Translator translator) {
        return request.changes().sentences(choices(request, translator), locale, translator);
    }

    /** The date of the data, as shown in every explanation of a figure. */
    public String dataDate(FilterRequest request, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale)
                .format(request.data().at().atZone(LONDON));
    }
}
