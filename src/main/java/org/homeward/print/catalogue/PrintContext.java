package org.homeward.print.catalogue;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.homeward.access.Copy;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.request.FilterOptions;
import org.homeward.request.FilterTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The header and footer of everything that leaves the application, on paper or as a file. */
@Component
public class PrintContext {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReferenceQueries reference;
    private final FilterOptions choices;
    private final Marking minimumMarking;
    private final Clock clock;

    PrintContext(
            ReferenceQueries reference,
            FilterOptions choices,
            @Value("${homeward.marking}") String minimumMarking,
            Clock clock) {
        this.reference = reference;
        this.choices = choices;
        this.minimumMarking = Marking.of(Marking.Level.named(minimumMarking));
        this.clock = clock;
    }

    /** The version of the data from which everything is read: the filter's, where this viewer may read it, or the latest. */
    public DataVersion data(Viewer viewer, DisclosureFilter filter) {
        return reference.settle(viewer, filter.asOf());
    }

    /** @param marking of the content; the installation's minimum marking can only raise it */
    public Printing of(
            Viewer viewer, DisclosureFilter filter, DataVersion data, Marking marking, Locale locale, Copy copy) {
        Translations translations = Translations.in(locale);
        String filters = FilterTexts.of(
                filter,
                translations.period(filter.period()),
                choices.of(viewer, filter, translations::translate),
                translations::translate);
        return new Printing(
                minimumMarking.and(marking).words(translations::translate),
                filter.period(),
                filters,
                state(viewer, filter, data),
                new Printing.Requester(viewer.name(), ZonedDateTime.now(clock).withZoneSameInstant(LONDON), copy));
    }

    private Printing.DataState state(Viewer viewer, DisclosureFilter filter, DataVersion data) {
        long version = filter.asOfChange().orElse(data.change());
        ZonedDateTime on = data.at().atZone(LONDON);
        return viewer.role().isUnderDisclosureControl()
                ? new Printing.DataState(
                        version,
                        on,
                        reference
                                .release(viewer)
                                .map(ReferenceQueries.Released::dueOn)
                                .orElse(null),
                        reference.restated(viewer, filter).orElse(null))
                : new Printing.DataState(version, on);
    }
}
