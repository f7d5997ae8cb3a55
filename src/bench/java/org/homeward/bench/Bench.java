package org.homeward.bench;

import java.util.List;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.CountingCosts;

/**
 * {@code ./homeward bench NAME [--scale N]}; on the throw-away database of the launcher, filled with N times 600 children, or on the
 * one that HOMEWARD_DB_URL names, as it is. In a cluster that is kept, which HOMEWARD_TEST_DB_PORT and its passwords name, a later run opens
 * the county that an earlier one filled.
 */
public final class Bench {

    private static final List<String> NAMES =
            List.of("screens", "columns", "protection", "places", "disclosures", "import");

    /** As many as a county of 600 children has. */
    private static final int STATEMENTS_OF_SCALE = 20_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 1 || arguments.length == 3 ? arguments[0] : "";
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no benchmark \"" + name + "\". There are: " + String.join(", ", NAMES));
        }
        if (name.equals("import")) {
            new ImportBench(STATEMENTS_OF_SCALE * scale(arguments), System.out).run();
            return;
        }
        try (BenchApplication application = BenchApplication.open(scale(arguments), System.out)) {
            switch (name) {
                case "screens" -> new ScreensBench(application, System.out).run();
                case "columns" ->
                    new CountingCosts(
                                    application.bean(AuditedDatabase.class),
                                    application.withoutRowSecurity(),
                                    System.out)
                            .print(application.scale());
                case "places" -> new PlacesBench(application, System.out).run();
                case "disclosures" -> new PlacesBench(application, System.out).writeDisclosures();
                default -> new ProtectionBench(application, System.out).run();
            }
        }
    }

    private static int scale(String[] arguments) {
        if (arguments.length < 3) {
            return 1;
        }
        if (!arguments[1].equals("--scale") || !arguments[2].matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("After the name only --scale N is understood, N from 1 to 50.");
        }
        return Integer.parseInt(arguments[2]);
    }
}
