package org.homeward.bench;

/** {@code ./homeward bench NAME}; on the throw-away database of the launcher, or on the one that HOMEWARD_DB_URL names. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 1 ? arguments[0] : "";
        if (!name.equals("screens") && !name.equals("protection")) {
            throw new IllegalArgumentException(
                    "There is no benchmark \"" + name + "\". There are: screens, protection");
        }
        try (BenchApplication application = BenchApplication.open()) {
            if (name.equals("screens")) {
                new ScreensBench(application, System.out).run();
            } else {
                new ProtectionBench(application, System.out).run();
            }
        }
    }
}
