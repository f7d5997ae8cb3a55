package org.homeward.print.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.access.Authorisation;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.cli.CommandUsers;
import org.homeward.cli.NoCommandUser;
import org.homeward.disclosure.Facet;
import org.homeward.print.SheetPrinter.SheetNotPrinted;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetCatalogue.PrintDenied;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterUrl;
import org.springframework.stereotype.Component;

/**
 * {@code print}: prints a sheet without a browser. Exit code 0 when the file is written, 1 when it was refused, 64 when the
 * options are wrong.
 */
@Component
class PrintCommand implements Command {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int WRONG_USAGE = 64;
    private static final List<String> OPTIONS =
            List.of("--filter", "--as", "--token-file", "--purpose", "--recipient", "--request", "--out");
    /** What a request file may hold; other users of the machine see the arguments of a program, and not its files. */
    private static final List<String> REQUESTED = List.of("--filter", "--purpose", "--recipient");

    private final SheetCatalogue catalogue;
    private final FilterRequests requests;
    private final CommandUsers users;

    PrintCommand(SheetCatalogue catalogue, FilterRequests requests, CommandUsers users) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.users = users;
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
                out.println("print has no option '" + option + "', or its value is missing. Use "
                        + String.join(", ", OPTIONS) + ", each followed by a value.");
                return WRONG_USAGE;
            }
            options.put(option, arguments.get(i + 1));
        }
        String sheet = arguments.getFirst();
        if (!options.containsKey("--out")) {
            out.println("Name the file: --out FILE.pdf");
            return WRONG_USAGE;
        }
        if (users.hasToken(options.get("--token-file")) && REQUESTED.stream().anyMatch(options::containsKey)) {
            out.println(
                    "Other users of this machine can see these options. Write filter=, purpose= and recipient= in a file, one to a"
                            + " line, and name it: --request FILE.");
            return WRONG_USAGE;
        }
        if (options.containsKey("--request") && !readRequest(options, out)) {
            return WRONG_USAGE;
        }
        Optional<Purpose> purpose = purpose(options);
        Optional<Recipient> recipient = Recipient.of(options.getOrDefault("--recipient", ""));
        if (purpose.isEmpty() || recipient.isEmpty()) {
            out.println("Say why this is printed, by --purpose (one of " + purposes()
                    + "), and for whom, by --recipient \"who receives it\", or both in a file: --request FILE.");
            return WRONG_USAGE;
        }
        return print(sheet, options, purpose.get(), recipient.get(), out);
    }

    /** Adds what the request file says to the options; false where it cannot be read. */
    private static boolean readRequest(Map<String, String> options, PrintStream out) {
        Path file = Path.of(options.getOrDefault("--request", ""));
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                String option = "--" + line.substring(0, Math.max(equals, 0)).strip();
                if (REQUESTED.contains(option)) {
                    options.put(option, line.substring(equals + 1).strip());
                } else if (!line.isBlank()) {
                    out.println(
                            "A line of the request file says none of filter=, purpose= and recipient=. Correct it.");
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            out.println("The request file " + file + " could not be read. Check its path and who may read it.");
            return false;
        }
    }

    private int print(
            String sheet, Map<String, String> options, Purpose purpose, Recipient recipient, PrintStream out) {
        Path file = Path.of(options.getOrDefault("--out", ""));
        try {
            Viewer viewer =
                    users.get(options.get("--as"), options.get("--token-file")).forPurpose(purpose);
            Map<String, List<String>> parameters =
                    new HashMap<>(FilterUrl.parameters(options.getOrDefault("--filter", "")));
            var request = requests.read(viewer, parameters, facets(sheet));
            List<String> changes = requests.changes(request, Locale.UK, Translations.english()::translate);
            changes.forEach(change -> out.println(change.replace("**", "")));
            List<String> unknown = unknown(sheet, parameters);
            unknown.forEach(name -> out.println("The filter has no parameter '" + name + "'."));
            if (!request.notUnderstood().isEmpty() || !unknown.isEmpty()) {
                out.println("Nothing was printed: correct the filter. " + sheet + " understands "
                        + String.join(", ", understood(sheet)) + ".");
                return WRONG_USAGE;
            }
            byte[] pdf = catalogue.print(viewer, sheet, request.filter(), parameters, recipient, Locale.UK);
            write(file, pdf);
            out.println("Printed " + sheet + " to " + file + " (" + pdf.length / 1024 + " KB).");
            return 0;
        } catch (NoCommandUser | PrintDenied | SheetNotPrinted refused) {
            out.println(refused.getMessage());
        } catch (IOException unwritable) {
            out.println("The file " + file + " could not be written. Choose another with --out.");
        }
        return 1;
    }

    /** For its owner alone: another user of this machine is no recipient. A file that is there already keeps its permissions. */
    private static void write(Path file, byte[] pdf) throws IOException {
        try {
            Files.createFile(file, OWNER_ONLY);
        } catch (FileAlreadyExistsException replaced) {
            // Written anew below.
        }
        Files.write(file, pdf);
    }

    /** A sheet with a filter that nobody asked for would be believed. */
    private List<String> unknown(String sheet, Map<String, List<String>> parameters) {
        SortedSet<String> understood = understood(sheet);
        return parameters.keySet().stream()
                .filter(name -> !understood.contains(name))
                .sorted()
                .toList();
    }

    private List<Facet> facets(String sheet) {
        return catalogue.find(sheet).map(SheetProvider::facets).orElse(List.of());
    }

    private SortedSet<String> understood(String sheet) {
        SortedSet<String> all = new TreeSet<>(FilterUrl.PERIOD);
        facets(sheet).forEach(facet -> all.add(facet.parameter()));
        catalogue.find(sheet).map(SheetProvider::parameters).ifPresent(all::addAll);
        return all;
    }

    /** Empty where none is given or it is unknown. */
    private static Optional<Purpose> purpose(Map<String, String> options) {
        return Purpose.usual(options.getOrDefault("--purpose", ""));
    }

    private static String purposes() {
        return Purpose.usual().stream().map(Purpose::inAddress).collect(Collectors.joining(", "));
    }

    private void list(PrintStream out) {
        out.println("Every sheet, with an example that works on the sample county:");
        for (SheetProvider sheet : catalogue.sheets()) {
            String as = Authorisation.find(Authorisation.Kind.SHEET, sheet.name()).stream()
                    .flatMap(rule -> rule.roles().stream())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            out.printf(
                    "  ./homeward print %s --filter \"%s\" --as %s --purpose meeting-preparation --recipient \"the meeting\" --out"
                            + " %s.pdf%n",
                    sheet.name(), sheet.example(), as, sheet.name());
        }
    }
}
