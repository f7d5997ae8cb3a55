package org.homeward.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.coverage.FollowedEpisode.Interviewed;
import org.homeward.coverage.Repeats.Figure;
import org.homeward.coverage.Repeats.Group;
import org.homeward.coverage.Repeats.Line;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.counting.Versions;
import org.junit.jupiter.api.Test;

/** Whoever adds and subtracts what is shown of episodes, and what the steps beside it show, finds none of one to four. */
class RepeatsAttackTest {

    private static final SuppressionRules RULES = SuppressionRules.UNDER_FIVE_HIDDEN;
    private static final RepeatSettings OFTEN = new RepeatSettings(3, 90);
    private static final int[] AGAIN = {5, 12, 15, 25, 35, 45, 55, 65, 75, 85, 95, 110, Versions.NONE};
    private static final int[] OBSERVED = {7, 30, 200};

    /** An episode as it may be, and whether it was interviewed at any time. */
    private record Kind(FollowedEpisode episode, boolean interviewed) {}

    /** Every kind of episode, once. */
    private static final List<Kind> KINDS = kinds();

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Care care : Care.values()) {
            for (int number = 1; number <= 2; number++) {
                for (int again : AGAIN) {
                    for (int observed : OBSERVED) {
                        for (Interviewed interviewed : Interviewed.values()) {
                            kinds.add(new Kind(
                                    new FollowedEpisode(0, care, number, 1, again, observed, true, interviewed),
                                    interviewed != Interviewed.NOT_BY_THEN));
                        }
                        kinds.add(new Kind(
                                new FollowedEpisode(0, care, number, 1, again, observed, true, Interviewed.NOT_BY_THEN),
                                true));
                    }
                }
            }
        }
        return kinds;
    }

    /** What a shown number is about, whatever the numbers are. */
    private static BitSet about(Predicate<Kind> which) {
        BitSet about = new BitSet();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (which.test(KINDS.get(kind))) {
                about.set(kind);
            }
        }
        return about;
    }

    @Test
    void by_adding_and_subtracting_no_small_count_follows() {
        Random random = new Random(20_260_801);
        Map<Figure, Integer> shown = new HashMap<>();
        for (int county = 0; county < 300; county++) {
            int[] of = drawn(random);
            Repeats repeats = repeats(of);
            repeats.lines().stream()
                    .filter(line -> line.count().isShown())
                    .forEach(line -> shown.merge(line.figure(), 1, Integer::sum));
            derived(shown(repeats, of))
                    .forEach((about, how) -> assertThat(isNotSmall(sum(of, about)))
                            .as("%s is %s of %s", how, sum(of, about), repeats.lines())
                            .isTrue());
        }
        assertThat(shown)
                .as("an attack on nothing finds nothing")
                .containsKeys(Figure.REPEAT, Figure.AGAIN_BY, Figure.AFTER);
    }

    /** Returned less compared would be those three. */
    @Test
    void three_who_are_not_compared_do_not_follow() {
        int[] of = new int[KINDS.size()];
        compared(of);
        assertThat(repeats(of).of(Figure.AFTER)).hasSize(2);

        put(of, 3, 12, Interviewed.NOT_BY_THEN);
        assertThat(repeats(of).of(Figure.AFTER)).isEmpty();
    }

    /** Returned less compared, less those who were missing again by the tenth day, would be those three. */
    @Test
    void nor_together_with_the_curve() {
        int[] of = new int[KINDS.size()];
        compared(of);
        put(of, 30, 5, Interviewed.NOT_BY_THEN);
        assertThat(repeats(of).of(Figure.AFTER)).hasSize(2);

        put(of, 3, 12, Interviewed.NOT_BY_THEN);
        assertThat(repeats(of).days()).contains(10L);
        assertThat(repeats(of).of(Figure.AFTER)).isEmpty();
    }

    private static void compared(int[] of) {
        for (Interviewed interviewed : List.of(Interviewed.BY_THEN, Interviewed.NOT_BY_THEN)) {
            put(of, 10, 15, interviewed);
            put(of, 10, Versions.NONE, interviewed);
        }
    }

    /** So many first episodes from home, of which those not interviewed by then never were. */
    private static void put(int[] of, int number, int again, Interviewed interviewed) {
        Kind kind = new Kind(
                new FollowedEpisode(0, Care.HOME, 1, 1, again, OBSERVED[2], true, interviewed),
                interviewed != Interviewed.NOT_BY_THEN);
        of[KINDS.indexOf(kind)] = number;
    }

    private static final List<Predicate<Kind>> UNUSUAL = List.of(
            kind -> kind.episode().interviewed() == Interviewed.NOT_KNOWN,
            kind -> kind.episode().interviewed() == Interviewed.NOT_BY_THEN && kind.interviewed(),
            kind -> kind.episode().again() == AGAIN[0],
            kind -> kind.episode().again() == AGAIN[1],
            kind -> kind.episode().observed() == OBSERVED[0],
            kind -> kind.episode().isRepeat());

    /** Several kinds of episodes; what is unusual in a county is rare there. So most is shown, and there is something to find. */
    private static int[] drawn(Random random) {
        List<Predicate<Kind>> rare =
                UNUSUAL.stream().filter(each -> random.nextBoolean()).toList();
        int[] of = new int[KINDS.size()];
        random.ints(6 + random.nextInt(20), 0, of.length).forEach(kind -> {
            boolean isRare = rare.stream().anyMatch(each -> each.test(KINDS.get(kind)));
            of[kind] = isRare ? Math.max(0, random.nextInt(12) - 8) : 5 + random.nextInt(4);
        });
        return of;
    }

    private static Repeats repeats(int[] of) {
        List<FollowedEpisode> episodes = new ArrayList<>();
        int interviewed = 0;
        for (int kind = 0; kind < of.length; kind++) {
            FollowedEpisode each = KINDS.get(kind).episode();
            for (int i = 0; i < of[kind]; i++) {
                episodes.add(new FollowedEpisode(
                        episodes.size(),
                        each.care(),
                        each.number(),
                        each.lately(),
                        each.again(),
                        each.observed(),
                        each.bornKnown(),
                        each.interviewed()));
            }
            interviewed += KINDS.get(kind).interviewed() ? of[kind] : 0;
        }
        return Repeats.of(episodes, OFTEN, RULES, Optional.empty(), interviewed, Repeats.draws(1));
    }

    /** What each shown number is about, and its name. */
    private static Map<BitSet, String> shown(Repeats repeats, int[] of) {
        Map<BitSet, String> shown = new LinkedHashMap<>();
        BitSet interviewed = about(Kind::interviewed);
        Map<BitSet, String> steps = new LinkedHashMap<>(Map.of(about(kind -> true), "returned"));
        BitSet home = about(kind -> kind.episode().care() == Care.HOME);
        BitSet care = about(kind -> kind.episode().care() == Care.CARE);
        // Where one is hidden the other is, too.
        if (isNotSmall(sum(of, home)) && isNotSmall(sum(of, care))) {
            steps.putAll(Map.of(home, "returned HOME", care, "returned CARE"));
        }
        if (isNotSmall(sum(of, about(kind -> !kind.interviewed())))) {
            steps.put(interviewed, "interviewed");
        }
        steps.forEach((about, name) -> {
            if (isNotSmall(sum(of, about))) {
                shown.put(about, name);
            }
        });
        for (Line line : repeats.lines()) {
            String name = line.figure() + " " + line.group() + " " + line.days();
            if (line.count().isShown() && line.figure() != Figure.OFTEN && line.figure() != Figure.RATIO) {
                shown.put(about(kind -> isCounted(line, kind.episode())), name);
            }
            if (line.of().isShown() && line.figure() == Figure.AFTER) {
                shown.put(
                        about(kind -> isCompared(kind.episode()) && isOf(line.group(), kind.episode())), "of " + name);
            }
        }
        return shown;
    }

    private static boolean isCounted(Line line, FollowedEpisode episode) {
        return isOf(line.group(), episode)
                && switch (line.figure()) {
                    case REPEAT -> episode.isRepeat();
                    case AGAIN_BY -> episode.isAgainBy((int) line.days());
                    case AFTER -> isCompared(episode) && episode.isAgainBy(104);
                    // Of both groups together.
                    case RATIO -> throw new IllegalStateException("asked as a sum");
                    case OFTEN -> throw new IllegalStateException("counts children");
                };
    }

    private static boolean isOf(Group group, FollowedEpisode episode) {
        return switch (group) {
            case ALL -> true;
            case HOME -> episode.care() == Care.HOME;
            case CARE -> episode.care() == Care.CARE;
            case INTERVIEWED -> episode.interviewed() == Interviewed.BY_THEN;
            case NOT_INTERVIEWED -> episode.interviewed() == Interviewed.NOT_BY_THEN;
        };
    }

    private static boolean isCompared(FollowedEpisode episode) {
        return episode.interviewed() != Interviewed.NOT_KNOWN && episode.again() > 14 && episode.observed() > 14;
    }

    /** What follows by adding what has nothing in common and subtracting what is a part, twice over. */
    private static Map<BitSet, String> derived(Map<BitSet, String> shown) {
        return with(with(shown, shown), shown);
    }

    private static Map<BitSet, String> with(Map<BitSet, String> some, Map<BitSet, String> others) {
        Map<BitSet, String> more = new LinkedHashMap<>(some);
        some.forEach((one, name) -> others.forEach((other, otherName) -> {
            BitSet common = (BitSet) one.clone();
            common.and(other);
            BitSet result = (BitSet) one.clone();
            if (common.isEmpty()) {
                result.or(other);
                more.putIfAbsent(result, "(" + name + " + " + otherName + ")");
            } else if (common.equals(other)) {
                result.andNot(other);
                more.putIfAbsent(result, "(" + name + " - " + otherName + ")");
            } else if (common.equals(one)) {
                result = (BitSet) other.clone();
                result.andNot(one);
                more.putIfAbsent(result, "(" + otherName + " - " + name + ")");
            }
        }));
        return more;
    }

    private static int sum(int[] of, BitSet about) {
        return about.stream().map(kind -> of[kind]).sum();
    }

    private static boolean isNotSmall(int number) {
        return number == 0 || number >= 5;
    }

    /** Who knows the rules, and the returns from home and care wherever the steps show them, finds no number of repeats of one to four. */
    @Test
    void whoever_knows_the_rules_finds_no_small_number_of_repeats() {
        Map<List<Object>, List<int[]>> bySight = new HashMap<>();
        for (int home = 0; home < 10; home++) {
            for (int care = 0; care < 10; care++) {
                for (int repeatHome = 0; repeatHome <= home; repeatHome++) {
                    for (int repeatCare = 0; repeatCare <= care; repeatCare++) {
                        int[] parts = {home - repeatHome, repeatHome, care - repeatCare, repeatCare};
                        bySight.computeIfAbsent(sight(parts), none -> new ArrayList<>())
                                .add(parts);
                    }
                }
            }
        }
        bySight.forEach((sight, possible) -> {
            for (int part = 0; part < 4; part++) {
                Set<Integer> values = new HashSet<>();
                for (int[] each : possible) {
                    values.add(each[part]);
                }
                int only = values.iterator().next();
                assertThat(values.size() == 1 && !isNotSmall(only))
                        .as("%s says that part %s is %s", sight, part, only)
                        .isFalse();
            }
        });
    }

    private static List<Object> sight(int[] parts) {
        List<FollowedEpisode> episodes = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            for (int i = 0; i < parts[part]; i++) {
                episodes.add(new FollowedEpisode(
                        episodes.size(),
                        Care.values()[part / 2],
                        1 + part % 2,
                        1,
                        Versions.NONE,
                        0,
                        true,
                        Interviewed.NOT_BY_THEN));
            }
        }
        List<Count> counts =
                Repeats.of(episodes, OFTEN, RULES, Optional.empty(), 0, Repeats.draws(1)).of(Figure.REPEAT).stream()
                        .map(Line::count)
                        .toList();
        int home = parts[0] + parts[1];
        int care = parts[2] + parts[3];
        boolean divided = isNotSmall(home) && isNotSmall(care);
        return List.of(
                counts,
                divided ? home : "hidden",
                divided ? care : "hidden",
                isNotSmall(home + care) ? home + care : "hidden");
    }
}
