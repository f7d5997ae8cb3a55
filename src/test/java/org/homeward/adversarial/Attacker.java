package org.homeward.adversarial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An attacker who knows every rule of the rounding but not its secret, and derives what is certain from several figures: each
 * figure bounds its count, and sums and differences propagate the bounds until none of them narrows any more.
 */
final class Attacker {

    /** Both ends included. */
    record Bounds(long least, long most) {

        static final long MANY = 1_000_000;

        Bounds and(long atLeast, long atMost) {
            return new Bounds(Math.max(least, atLeast), Math.min(most, atMost));
        }
    }

    private record Sum(String whole, List<String> parts) {}

    private record Order(String smaller, String larger, long apart) {}

    private final Map<String, Bounds> cells = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    void knows(String cell, long least, long most) {
        cells.merge(cell, new Bounds(least, most), (old, more) -> old.and(more.least(), more.most()));
    }

    /** The whole is the sum of its parts; a cell that is not shown may hold any count. */
    void sum(String whole, List<String> parts) {
        knows(whole, 0, Bounds.MANY);
        parts.forEach(part -> knows(part, 0, Bounds.MANY));
        sums.add(new Sum(whole, List.copyOf(parts)));
    }

    /** {@code rest} is the larger less the smaller, and is never negative. */
    void difference(String rest, String larger, String smaller) {
        sum(larger, List.of(smaller, rest));
    }

    void order(String smaller, String larger, long apart) {
        orders.add(new Order(smaller, larger, apart));
    }

    /** Cells for which a count from 1 to 4 is certain. */
    List<String> unmasked() {
        boolean moved = true;
        for (int round = 0; moved && round < 200; round++) {
            moved = pass();
        }
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().least() == cell.getValue().most())
                .filter(cell -> cell.getValue().least() >= 1 && cell.getValue().least() <= 4)
                .map(cell -> cell.getKey() + " is " + cell.getValue().least())
                .toList();
    }

    /** Cells with contradictory bounds: the attacker's rules are wrong. */
    List<String> impossible() {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().least() > cell.getValue().most())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean pass() {
        boolean moved = false;
        for (Sum sum : sums) {
            long least =
                    sum.parts().stream().mapToLong(part -> at(part).least()).sum();
            long most = sum.parts().stream().mapToLong(part -> at(part).most()).sum();
            moved |= narrow(sum.whole(), least, most);
            Bounds whole = at(sum.whole());
            for (String part : sum.parts()) {
                Bounds own = at(part);
                moved |= narrow(part, whole.least() - (most - own.most()), whole.most() - (least - own.least()));
            }
        }
        for (Order order : orders) {
            moved |= narrow(order.smaller(), 0, at(order.larger()).most() - order.apart());
            moved |= narrow(order.larger(), at(order.smaller()).least() + order.apart(), Bounds.MANY);
        }
        return moved;
    }

    private boolean narrow(String cell, long least, long most) {
        Bounds before = at(cell);
        Bounds after = before.and(least, most);
        cells.put(cell, after);
        return !after.equals(before);
    }

    private Bounds at(String cell) {
        return cells.getOrDefault(cell, new Bounds(0, Bounds.MANY));
    }
}
