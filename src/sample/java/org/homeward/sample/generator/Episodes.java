package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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
        Dice dice = new Dice(plan.seed(), "episodes " + child.key());
        TreeSet<LocalDateTime> starts = new TreeSet<>();
        for (int i = 0; i < child.times(); i++) {
            starts.add(start(child, dice));
        }
        @Nullable LocalDateTime busyUntil = null;
        int number = 0;
        for (LocalDateTime start : starts) {
            boolean stillAway = busyUntil != null && !start.isAfter(busyUntil.plusHours(3));
            if (stillAway || start.isAfter(now.minusHours(1))) {
                continue;
            }
            LocalDateTime back = start.plusMinutes((long) (60 * dice.skewed(child.inCare() ? 7 : 9.5, 1.05)));
            Episode episode = episode(child, ++number, start, back);
            drawn.add(episode);
            if (episode.ended() == null) {
                return;
            }
            busyUntil = back;
        }
    }

    /** On any morning some children are still missing: those who left last. */
    private void leaveSomeOpen() {
        drawn.stream()
                .filter(episode -> episode.ended() != null && isLast(episode))
                .sorted(Comparator.comparing(
                                (Episode episode) -> episode.started().at())
                        .reversed())
                .limit(4)
                .toList()
                .forEach(episode -> drawn.set(drawn.indexOf(episode), episode.stillOpen()));
    }

    private boolean isLast(Episode episode) {
        int next = drawn.indexOf(episode) + 1;
        return next == drawn.size() || !drawn.get(next).child().equals(episode.child());
    }

    private Episode episode(Child child, int number, LocalDateTime start, LocalDateTime back) {
        String key = child.key() + "-" + number;
        Dice dice = new Dice(plan.seed(), "episode " + key);
        boolean recent = start.isAfter(now.minusHours(84));
        boolean open = back.isAfter(now) || (recent && dice.chance(0.3));
        WallTime.Precision precision = precision(dice);
        // A child who went and came back on one day is not written down to the day only: nothing would be left of it.
        boolean sameDay = start.toLocalDate().equals(back.toLocalDate());
        WallTime started = new WallTime(start, sameDay ? WallTime.Precision.MINUTE : precision);
        @Nullable
        WallTime ended = open ? null : new WallTime(back, sameDay ? WallTime.Precision.MINUTE : precision(dice));
        boolean missing = !child.inCare() || dice.chance(0.82);
        return new Episode(key, child, missing, started, ended, provider(child, dice));
    }

    private static WallTime.Precision precision(Dice dice) {
        return WallTime.Precision.valueOf(dice.oneOf("MINUTE*84 HOUR*6 DATE*10"));
    }

    private LocalDateTime start(Child child, Dice dice) {
        long span = ChronoUnit.DAYS.between(child.from(), child.to());
        while (true) {
            LocalDate day = child.from().plusDays(dice.between(0, (int) span));
            if (dice.chance(WEEKDAY[day.getDayOfWeek().getValue() - 1] / 1.8)) {
                int hour = Integer.parseInt(dice.oneOf("0*3 1*2 2*1 6*1 7*2 8*4 9*3 10*2 11*2 12*3 13*3 14*4 15*8 16*10"
                        + " 17*11 18*13 19*14 20*14 21*12 22*9 23*6"));
                return day.atTime(hour, dice.between(0, 11) * 5);
            }
        }
    }

    private static String provider(Child child, Dice dice) {
        boolean south =
                List.of("Stainbeck", "Sandreach").contains(child.leaves().town().name());
        return dice.oneOf(south ? "LANTERN*16 TIDEWAY*66 COUNCIL*18" : "LANTERN*60 TIDEWAY*14 COUNCIL*26");
    }
}
