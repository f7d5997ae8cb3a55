package org.homeward.adversarial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One pair of outputs that the attacker compares. */
final class PairAttack {

    private static final int BASE = 5;
    private static final int THRESHOLD = 5;

    private final BoardOutputs board;
    private final FilterPair pair;
    private final boolean rounded;
    private final Attacker attacker = new Attacker();
    private final List<Number> numbers = new ArrayList<>();

    PairAttack(BoardOutputs board, FilterPair pair, boolean rounded) {
        this.board = board;
        this.pair = pair;
        this.rounded = rounded;
    }

    private record Number(String cell, String roundedFor, long shown) {}

    List<String> unmasked() {
        ShownCells smaller = board.read(pair.output(), pair.smaller());
        ShownCells larger = board.read(pair.output(), pair.larger());
        if (smaller.figures() == 0 || larger.figures() == 0) {
            return List.of(pair + " showed nothing: " + smaller.figures() + ", " + larger.figures());
        }
        collect("A", smaller);
        collect("B", larger);
        compareShown();
        smaller.columns()
                .forEach((column, groups) -> groups.keySet().stream()
                        .filter(group -> in("A", group).equals("A"))
                        .filter(group ->
                                larger.columns().getOrDefault(column, Map.of()).containsKey(group))
                        .forEach(group -> attacker.difference(
                                name("B-A", column, group), name("B", column, group), name("A", column, group))));
        Stream<String> found = attacker.unmasked().stream();
        return Stream.concat(found, attacker.impossible().stream().map(cell -> cell + " has no possible count"))
                .map(what -> pair + ": " + what)
                .toList();
    }

    private void collect(String output, ShownCells shown) {
        shown.columns().forEach((column, groups) -> {
            String whole = shown.wholes().getOrDefault(column, "");
            groups.forEach(
                    (group, figure) -> bound(name(in(output, group), column, group), period(output, group), figure));
            if (groups.containsKey(whole)) {
                attacker.sum(
                        name(in(output, whole), column, whole),
                        groups.keySet().stream()
                                .filter(group -> !group.equals(whole))
                                .map(group -> name(in(output, group), column, group))
                                .toList());
            }
        });
        for (List<String> steps : shown.steps()) {
            for (int step = 1; step < steps.size(); step++) {
                compareSteps(output, shown, steps.get(step - 1), steps.get(step));
            }
        }
    }

    /** A month has the same figure in every period that includes it, unless the two filters differ by a category. */
    private String in(String output, String group) {
        return isMonth(group) && !pair.samePeriod() ? "AB" : output;
    }

    private boolean isMonth(String group) {
        return pair.output().isByMonth() && !group.equals(BoardOutputs.WHOLE);
    }

    private String period(String output, String group) {
        return isMonth(group) ? group : pair.samePeriod() ? "" : output;
    }

    /** Of two counts that are rounded at the same points, the one with the larger figure is larger. */
    private void compareShown() {
        for (Number smaller : numbers) {
            numbers.stream()
                    .filter(larger -> larger.roundedFor().equals(smaller.roundedFor()))
                    .filter(larger -> larger.shown() > smaller.shown())
                    .forEach(larger -> attacker.order(smaller.cell(), larger.cell(), 1));
        }
    }

    private void compareSteps(String output, ShownCells shown, String before, String after) {
        shown.columns().getOrDefault(after, Map.of()).keySet().stream()
                .filter(group -> shown.columns().getOrDefault(before, Map.of()).containsKey(group))
                .forEach(group -> attacker.difference(
                        name(output, before + " and not " + after, group),
                        name(output, before, group),
                        name(output, after, group)));
    }

    /** Rounded up or down by less than the base; no figure is shown under the threshold, and with rounding nothing else is hidden. */
    private void bound(String cell, String roundedFor, String figure) {
        if (figure.matches("\\d[\\d,]*")) {
            long number = Long.parseLong(figure.replace(",", ""));
            if (!rounded) {
                attacker.knows(cell, number, number);
            } else {
                numbers.add(new Number(cell, roundedFor, number));
                attacker.knows(cell, Math.max(THRESHOLD, number - (BASE - 1)), number + (BASE - 1));
            }
        } else if (rounded
                && (figure.equals("hidden") || figure.contains("under 5") || figure.contains("fewer than 5"))) {
            attacker.knows(cell, 0, THRESHOLD - 1);
        } else {
            attacker.knows(cell, 0, Attacker.Bounds.MANY);
        }
    }

    private static String name(String output, String column, String group) {
        return output + " " + column + " " + group;
    }
}
