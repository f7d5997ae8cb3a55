package org.homeward.sample.generator;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works for which provider, at what hours, and the months in which a provider did not work at all. */
final class Rota {

    static final String PROVIDER_WITH_GAPS = "TIDEWAY";

    private static final String WORKER_WITH_A_USER = "M. Osei";

    private static final Map<String, List<String>> WORKERS = Map.of(
            "LANTERN", List.of("M. Osei", "J. Penhale", "T. Lindqvist", "A. Rahman", "C. Doyle", "S. Birch"),
            "TIDEWAY", List.of("K. Marlow", "D. Fenby", "R. Sethi", "L. Crane"),
            "COUNCIL", List.of("P. Garrick", "H. Adeleke", "N. Whitmore"));

    private final Map<Child, String> lastWorker = new HashMap<>();
    private final Set<YearMonth> gaps;

    Rota(CountyPlan plan) {
        YearMonth last = YearMonth.from(plan.asOf());
        this.gaps = plan.has(PlantedTruth.PROVIDER_WITH_GAPS)
                ? Set.of(last.minusMonths(5), last.minusMonths(6), last.minusMonths(13), last.minusMonths(21))
                : Set.of();
    }

    /** The same worker where possible. */
    String worker(String provider, Child child, SeededRandom random) {
        List<String> workers = WORKERS.getOrDefault(provider, List.of());
        String before = lastWorker.getOrDefault(child, "");
        String worker = workers.contains(before) && random.chance(0.6) ? before : random.pick(workers);
        lastWorker.put(child, worker);
        return worker;
    }

    /** The sample user as whom this worker signs in; null where the worker has none. */
    static @Nullable String user(String worker) {
        return worker.equals(WORKER_WITH_A_USER) ? "interviewer" : null;
    }

    static boolean hasGaps(CountyPlan plan, String provider) {
        return plan.has(PlantedTruth.PROVIDER_WITH_GAPS) && provider.equals(PROVIDER_WITH_GAPS);
    }

    boolean isGap(String provider, LocalDateTime at) {
        return provider.equals(PROVIDER_WITH_GAPS) && gaps.contains(YearMonth.from(at));
    }

    boolean isWorkingHour(LocalDateTime at) {
        return at.getHour() >= 8 && at.getHour() < 20;
    }

    /** Moved to the next hour at which a visit is possible. */
    LocalDateTime workingHours(LocalDateTime at) {
        LocalDateTime rounded = at.withMinute(at.getMinute() / 15 * 15);
        if (rounded.getHour() < 9) {
            return rounded.withHour(9 + rounded.getHour() % 4);
        }
        return rounded.getHour() < 19 ? rounded : rounded.plusDays(1).withHour(10 + rounded.getHour() % 6);
    }
}
