package org.homeward.print.catalogue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.reference.ui.FilterOptions;
import org.homeward.ui.filter.FilterTexts;
import org.springframework.stereotype.Component;

/** What stands in the head and foot of everything that leaves the house, on paper or as a file. */
@Component
public class PrintContext {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReferenceQueries reference;
    private final FilterOptions choices;
    private final PrintAudit stamp;

    PrintContext(ReferenceQueries reference, FilterOptions choices, PrintAudit stamp) {
        this.reference = reference;
        this.choices = choices;
        this.stamp = stamp;
    }

    /** The state of the data that everything is read from. */
    public DataVersion data(Viewer viewer) {
        return reference.latest(viewer);
    }

    /** The change as known at which everything is read; a reader under disclosure control reads the latest and no other. */
    public static DisclosureFilter asOf(Viewer viewer, DisclosureFilter filter, DataVersion data) {
        boolean totals = viewer.role().isUnderDisclosureControl();
        return filter.asOf() == null || totals ? filter.withAsOf(data.change()) : filter;
    }

    /** @param marking of what is on it; the house's own least marking can only raise it */
    public Printing of(Viewer viewer, DisclosureFilter filter, DataVersion data, Marking marking, Locale locale) {
        Translations translations = Translations.in(locale);
        String filters = FilterTexts.of(filter, choices.of(viewer, locale), translations::translate);
        return new Printing(
                stamp.minimumMarking().and(marking).words(translations::translate),
                filter.period(),
                filters,
                new Printing.DataState(
                        filter.asOfChange().orElse(data.change()), data.at().atZone(LONDON)),
                new Printing.Requester(
                        viewer.name(), ZonedDateTime.now(stamp.clock()).withZoneSameInstant(LONDON)));
    }
}
