package org.homeward.bench;

/**
 * {@code ./homeward bench NAME [--scale N]}; on the throw-away database of the launcher, filled with N times 600 children, or on the
 * one that HOMEWARD_DB_URL names, as it is. In a cluster that is kept, which HOMEWARD_TEST_DB_PORT and its passwords name, a later run opens
 * the county that an earlier one filled.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 1 || arguments.length == 3 ? arguments[0] : "";
        if (!name.equals("screens") && !name.equals("protection")) {
            throw new IllegalArgumentException(
                    "There is no benchmark \"" + name + "\". There are: screens, protection");
        }
        try (BenchApplication application = BenchApplication.open(scale(arguments), System.out)) {
            if (name.equals("screens")) {
                new ScreensBench(application, System.out).run();
            } else {
                new ProtectionBench(application, System.out).run();
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
