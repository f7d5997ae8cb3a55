package org.homeward.print.desk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Wording;
import org.homeward.reference.DataVersion;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ui.ReaderChoices;
import org.homeward.ui.filter.FilterWords;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as known at one change, the one that its
 * head names.
 */
@Component
public class PrintDesk {

    /** The parameter that names who receives a sheet, for the audit. */
    static final String RECIPIENT = "recipient";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Parameters that name the one record a sheet is about. */
    private static final List<String> SUBJECTS = List.of("person", "child", "ward", "cell");

    private static final Pattern AN_ID = Pattern.compile("[0-9A-Za-z-]{1,40}");

    private final List<CatalogueSheet> catalogue;
    private final SheetPrinter printer;
    private final ReferenceQueries reference;
    private final ReaderChoices choices;
    private final Stamp stamp;

    PrintDesk(
            List<CatalogueSheet> catalogue,
            SheetPrinter printer,
            ReferenceQueries reference,
            ReaderChoices choices,
            Stamp stamp) {
        this.catalogue = catalogue.stream()
                .sorted(Comparator.comparing(CatalogueSheet::name))
                .toList();
        this.printer = printer;
        this.reference = reference;
        this.choices = choices;
        this.stamp = stamp;
    }

    public List<CatalogueSheet> catalogue() {
        return catalogue;
    }

    public Optional<CatalogueSheet> find(String name) {
        return catalogue.stream().filter(sheet -> sheet.name().equals(name)).findAny();
    }

    /**
     * @throws NotForThisReader if the viewer's role may not print the sheet
     * @throws org.homeward.print.SheetNotPrinted if the page could not be made; nothing was sent
     */
    public byte[] print(
            Viewer viewer, String name, DisclosureFilter filter, Map<String, List<String>> parameters, Locale locale) {
        CatalogueSheet sheet = find(name)
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> refused(viewer, name));
        Wording wording = Wording.in(locale);
        DataVersion data = reference.latest(viewer);
        DisclosureFilter known = filter.known() == null ? filter.withKnown(data.change()) : filter;
        Printable printable = sheet.read(viewer, known, parameters);
        Marking marking = stamp.least().and(printable.marking(viewer.role().isUnderDisclosureControl()));
        Printing printing = printing(viewer, known, data, marking.words(wording::say), filters(viewer, known, locale));
        byte[] pdf = printer.print(printable.on(printing, wording), wording);
        stamp.enter(viewer, issued(name, known, parameters));
        return pdf;
    }

    /** One sheet, about the one record that its address names, if it names one. */
    private static Act issued(String name, DisclosureFilter filter, Map<String, List<String>> parameters) {
        String subject = SUBJECTS.stream()
                .flatMap(parameter -> parameters.getOrDefault(parameter, List.of()).stream())
                .filter(id -> AN_ID.matcher(id).matches())
                .findFirst()
                .orElse("");
        return Act.of(AuditKind.SHEET, "print", name)
                .about(subject)
                .under(Reading.counts("print", name, filter).filter())
                .to(parameters.getOrDefault(RECIPIENT, List.of()).stream()
                        .findFirst()
                        .orElse(null))
                .ofRows(1);
    }

    /** A name that is no sheet is what somebody typed, and is not entered. */
    private NotForThisReader refused(Viewer viewer, String name) {
        stamp.enter(viewer, Act.refused("print", find(name).isPresent() ? name : "no such sheet"));
        return new NotForThisReader(name);
    }

    private String filters(Viewer viewer, DisclosureFilter filter, Locale locale) {
        Wording wording = Wording.in(locale);
        return FilterWords.of(filter, choices.of(viewer, locale), wording::say);
    }

    private Printing printing(
            Viewer viewer, DisclosureFilter filter, DataVersion data, String marking, String filters) {
        return new Printing(
                marking,
                filter.period(),
                filters,
                new Printing.DataState(
                        filter.knownAt().orElse(data.change()), data.at().atZone(LONDON)),
                new Printing.Requester(
                        viewer.name(), ZonedDateTime.now(stamp.clock()).withZoneSameInstant(LONDON)));
    }
}
