package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When each child was missing: mostly Friday and Saturday evenings, mostly back within a day, never twice at once. */
final class Episodes {

    private static final double[] WEEKDAY = {0.9, 0.85, 0.9, 1.05, 1.75, 1.6, 1.0};

    private final CountyPlan plan;
    private final LocalDateTime now;
    private final List<Episode> drawn = new ArrayList<>();

    private Episodes(CountyPlan plan) {
        this.plan = plan;
        this.now = Story.now(plan);
    }

    static List<Episode> draw(CountyPlan plan, List<Child> children) {
        Episodes episodes = new Episodes(plan);
        children.forEach(episodes::of);
        episodes.leaveSomeOpen();
        return List.copyOf(episodes.drawn);
    }

    private void of(Child child) {
        SeededRandom random = new SeededRandom(plan.seed(), "episodes " + child.key());
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        for (int i = 0; i < child.times(); i++) {
            starts.add(start(child, random));
        }
        @Nullable LocalDateTime busyUntil = null;
        int number = 0;
        for (LocalDateTime start : starts) {
            boolean stillAway = busyUntil != null && !start.isAfter(busyUntil.plusHours(3));
            if (stillAway || start.isAfter(now.minusHours(1))) {
                continue;
            }
            LocalDateTime returned = start.plusMinutes((long) (60 * random.logNormal(child.inCare() ? 7 : 9.5, 1.05)));
            Episode episode = episode(child, ++number, start, returned);
            drawn.add(episode);
            if (episode.ended() == null) {
                return;
            }
            busyUntil = returned;
        }
    }

    /** On any morning some children are still missing: those who left last. */
    private void leaveSomeOpen() {
        IntStream.range(0, drawn.size())
                .filter(i -> drawn.get(i).ended() != null && isLast(i))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> drawn.get(i).started().at())
                        .reversed())
                .limit(4)
                .forEach(i -> drawn.set(i, drawn.get(i).stillOpen()));
    }

    private boolean isLast(int i) {
        return i + 1 == drawn.size()
                || !drawn.get(i + 1).child().key().equals(drawn.get(i).child().key());
    }

    private Episode episode(Child child, int number, LocalDateTime start, LocalDateTime returned) {
        String key = child.key() + "-" + number;
        SeededRandom random = new SeededRandom(plan.seed(), "episode " + key);
        boolean recent = start.isAfter(now.minusHours(84));
        boolean open = returned.isAfter(now) || (recent && random.chance(0.3));
        WallTime.Precision precision = precision(random);
        // An episode within one day is not recorded to the day only: it would have no length.
        boolean sameDay = start.toLocalDate().equals(returned.toLocalDate());
        WallTime started = new WallTime(start, sameDay ? WallTime.Precision.MINUTE : precision);
        @Nullable
        WallTime ended = open ? null : new WallTime(returned, sameDay ? WallTime.Precision.MINUTE : precision(random));
        boolean missing = !child.inCare() || random.chance(0.82);
        return new Episode(key, child, missing, started, ended, provider(child, random));
    }

    private static WallTime.Precision precision(SeededRandom random) {
        return WallTime.Precision.valueOf(random.oneOf("MINUTE*84 HOUR*6 DATE*10"));
    }

    private LocalDateTime start(Child child, SeededRandom random) {
        long span = ChronoUnit.DAYS.between(child.from(), child.to());
        while (true) {
            LocalDate day = child.from().plusDays(random.between(0, (int) span));
            if (random.chance(WEEKDAY[day.getDayOfWeek().getValue() - 1] / 1.8 * plan.season(day))) {
                int hour =
                        Integer.parseInt(random.oneOf("0*3 1*2 2*1 6*1 7*2 8*4 9*3 10*2 11*2 12*3 13*3 14*4 15*8 16*10"
                                + " 17*11 18*13 19*14 20*14 21*12 22*9 23*6"));
                return day.atTime(hour, random.between(0, 11) * 5);
            }
        }
    }

    private static String provider(Child child, SeededRandom random) {
        boolean south =
                List.of("Stainbeck", "Sandreach").contains(child.leaves().town().name());
        return random.oneOf(south ? "LANTERN*16 TIDEWAY*66 COUNCIL*18" : "LANTERN*60 TIDEWAY*14 COUNCIL*26");
    }
}
