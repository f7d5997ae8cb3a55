package org.homeward.print.desk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printing;
import org.homeward.print.Wording;
import org.homeward.reference.DataVersion;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ui.ReaderChoices;
import org.homeward.ui.filter.FilterWords;
import org.springframework.stereotype.Component;

/** What stands in the head and foot of everything that leaves the house, on paper or as a file. */
@Component
public class Circumstances {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReferenceQueries reference;
    private final ReaderChoices choices;
    private final Stamp stamp;

    Circumstances(ReferenceQueries reference, ReaderChoices choices, Stamp stamp) {
        this.reference = reference;
        this.choices = choices;
        this.stamp = stamp;
    }

    /** The state of the data that everything is read from. */
    public DataVersion data(Viewer viewer) {
        return reference.latest(viewer);
    }

    /** The change as known at which everything is read; a reader under disclosure control reads the latest and no other. */
    public static DisclosureFilter asKnown(Viewer viewer, DisclosureFilter filter, DataVersion data) {
        boolean totals = viewer.role().isUnderDisclosureControl();
        return filter.known() == null || totals ? filter.withKnown(data.change()) : filter;
    }

    /** @param marking of what is on it; the house's own least marking can only raise it */
    public Printing of(Viewer viewer, DisclosureFilter filter, DataVersion data, Marking marking, Locale locale) {
        Wording wording = Wording.in(locale);
        String filters = FilterWords.of(filter, choices.of(viewer, locale), wording::say);
        return new Printing(
                stamp.least().and(marking).words(wording::say),
                filter.period(),
                filters,
                new Printing.DataState(
                        filter.knownAt().orElse(data.change()), data.at().atZone(LONDON)),
                new Printing.Requester(
                        viewer.name(), ZonedDateTime.now(stamp.clock()).withZoneSameInstant(LONDON)));
    }
}
