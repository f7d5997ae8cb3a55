package org.homeward.print.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Authorisation;
import org.homeward.access.SignedIn;
import org.homeward.access.Viewer;
import org.homeward.command.Command;
import org.homeward.print.SheetNotPrinted;
import org.homeward.reference.ui.ReaderDesk;
import org.homeward.ui.filter.FilterUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Prints a sheet without a browser; exit 0 when the file is written, 1 when it was refused, 64 when asked wrongly. */
@Component
class PrintCommand implements Command {

    private static final int ASKED_WRONGLY = 64;

    private final PrintDesk desk;
    private final ReaderDesk reader;
    private final UserDetailsService users;
    private final boolean sample;

    PrintCommand(
            PrintDesk desk, ReaderDesk reader, UserDetailsService users, @Value("${homeward.sample}") boolean sample) {
        this.desk = desk;
        this.reader = reader;
        this.users = users;
        this.sample = sample;
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
            if (!List.of("--filter", "--as", "--out").contains(option) || i + 1 == arguments.size()) {
                out.println("print does not know '" + option + "'. Use --filter, --as and --out, each with its value.");
                return ASKED_WRONGLY;
            }
            options.put(option, arguments.get(i + 1));
        }
        String file = options.get("--out");
        String user = options.getOrDefault("--as", sample ? "analyst" : "");
        if (file == null || user.isEmpty()) {
            out.println(file == null ? "Name the file: --out FILE.pdf" : "Name the user: --as USER");
            return ASKED_WRONGLY;
        }
        return print(arguments.getFirst(), user, options.getOrDefault("--filter", ""), Path.of(file), out);
    }

    private int print(String sheet, String user, String filter, Path file, PrintStream out) {
        try {
            Viewer viewer = ((SignedIn) users.loadUserByUsername(user)).viewer();
            Map<String, List<String>> parameters = FilterUrl.parameters(filter);
            var asked = reader.asked(viewer, parameters);
            asked.notUnderstood().forEach(name -> out.println("Left out of the filter, not understood: " + name));
            byte[] pdf = desk.print(viewer, sheet, asked.filter(), parameters, Locale.UK);
            Files.write(file, pdf);
            out.println("Printed " + sheet + " to " + file + " (" + pdf.length / 1024 + " KB).");
            return 0;
        } catch (NotForThisReader | SheetNotPrinted refused) {
            out.println(refused.getMessage());
        } catch (UsernameNotFoundException unknown) {
            out.println("There is no user '" + user + "'.");
        } catch (IOException unwritable) {
            out.println("The file " + file + " could not be written. Choose another with --out.");
        }
        return 1;
    }

    private void list(PrintStream out) {
        out.println("Every sheet, with an example that works on the sample county:");
        for (CatalogueSheet sheet : desk.catalogue()) {
            String as = Authorisation.find(Authorisation.Kind.SHEET, sheet.name()).stream()
                    .flatMap(way -> way.roles().stream())
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            out.printf(
                    "  ./homeward print %s --filter \"%s\" --as %s --out %s.pdf%n",
                    sheet.name(), sheet.example(), as, sheet.name());
        }
    }
}
