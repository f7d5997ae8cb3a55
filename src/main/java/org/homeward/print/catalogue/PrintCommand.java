package org.homeward.print.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.access.Authorisation;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.cli.CommandUsers;
import org.homeward.cli.NoCommandUser;
import org.homeward.print.SheetPrinter.SheetNotPrinted;
import org.homeward.print.catalogue.SheetCatalogue.PrintDenied;
import org.homeward.reference.ui.FilterRequests;
import org.homeward.ui.filter.FilterUrl;
import org.springframework.stereotype.Component;

/** Prints a sheet without a browser; exit 0 when the file is written, 1 when it was refused, 64 when asked wrongly. */
@Component
class PrintCommand implements Command {

    private static final int ASKED_WRONGLY = 64;
    private static final List<String> OPTIONS =
            List.of("--filter", "--as", "--token-file", "--purpose", "--recipient", "--out");

    private final SheetCatalogue desk;
    private final FilterRequests reader;
    private final CommandUsers operators;

    PrintCommand(SheetCatalogue desk, FilterRequests reader, CommandUsers operators) {
        this.desk = desk;
        this.reader = reader;
        this.operators = operators;
    }

    @Override
    public String name() {
        return "print";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            list(out);
            return 0;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!OPTIONS.contains(option) || i + 1 == arguments.size()) {
                out.println("print does not know '" + option + "'. Use " + String.join(", ", OPTIONS)
                        + ", each with its value.");
                return ASKED_WRONGLY;
            }
            options.put(option, arguments.get(i + 1));
        }
        String sheet = arguments.getFirst();
        if (!options.containsKey("--out")) {
            out.println("Name the file: --out FILE.pdf");
            return ASKED_WRONGLY;
        }
        if (desk.find(sheet).filter(SheetProvider::isAboutOne).isPresent()
                && (purpose(options).isEmpty() || recipient(options).isEmpty())) {
            out.println("This sheet is about one person or one place. Say why, by --purpose (one of " + purposes()
                    + "), and for whom, by --recipient \"who receives it\".");
            return ASKED_WRONGLY;
        }
        return print(sheet, options, out);
    }

    private int print(String sheet, Map<String, String> options, PrintStream out) {
        Path file = Path.of(options.getOrDefault("--out", ""));
        try {
            Viewer known = operators.get(options.get("--as"), options.get("--token-file"));
            Viewer viewer = purpose(options).map(known::forPurpose).orElse(known);
            Map<String, List<String>> parameters =
                    new HashMap<>(FilterUrl.parameters(options.getOrDefault("--filter", "")));
            var asked = reader.read(viewer, parameters);
            asked.notUnderstood().forEach(name -> out.println("Left out of the filter, not understood: " + name));
            recipient(options).ifPresent(whom -> parameters.put(SheetCatalogue.RECIPIENT, List.of(whom.words())));
            asked.tooFine().forEach(name -> out.println("Left out of the filter, too fine for totals: " + name));
            byte[] pdf = desk.print(viewer, sheet, asked.filter(), parameters, Locale.UK);
            Files.write(file, pdf);
            out.println("Printed " + sheet + " to " + file + " (" + pdf.length / 1024 + " KB).");
            return 0;
        } catch (NoCommandUser | PrintDenied | SheetNotPrinted refused) {
            out.println(refused.getMessage());
        } catch (IOException unwritable) {
            out.println("The file " + file + " could not be written. Choose another with --out.");
        }
        return 1;
    }

    /** Empty where none was said, or none that is known. */
    private static Optional<Purpose> purpose(Map<String, String> options) {
        String said = options.getOrDefault("--purpose", "");
        return Arrays.stream(Purpose.values())
                .filter(purpose -> written(purpose).equalsIgnoreCase(said))
                .findAny();
    }

    private static Optional<Recipient> recipient(Map<String, String> options) {
        return Recipient.of(options.getOrDefault("--recipient", ""));
    }

    private static String purposes() {
        return Arrays.stream(Purpose.values()).map(PrintCommand::written).collect(Collectors.joining(", "));
    }

    private static String written(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void list(PrintStream out) {
        out.println("Every sheet, with an example that works on the sample county:");
        for (SheetProvider sheet : desk.sheets()) {
            String as = Authorisation.find(Authorisation.Kind.SHEET, sheet.name()).stream()
                    .flatMap(way -> way.roles().stream())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            String why = sheet.isAboutOne() ? " --purpose meeting-preparation --recipient \"the meeting\"" : "";
            out.printf(
                    "  ./homeward print %s --filter \"%s\" --as %s%s --out %s.pdf%n",
                    sheet.name(), sheet.example(), as, why, sheet.name());
        }
    }
}
