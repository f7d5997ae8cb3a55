package org.homeward.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.disclosure.cellkey.ReleaseAudit;
import org.homeward.store.FrozenTable;

/**
 * Which numbers of a release are sums of others, and what has to be hidden because of it, before it is frozen. Only episodes, interviews
 * and statements are summed, and only over parts of which each has exactly one: an episode has one day of going missing and one of
 * return, one district, one risk, home or care, one age. Distinct children are in several months and wards; no sum of them is known.
 */
final class ReleaseSums {

    /** Over what the units of a number are divided, each being in one part. */
    private enum Over {
        PERIODS,
        DISTRICTS,
        /** The same where areas elsewhere are listed, too, so that the parts are the whole. */
        ALL_DISTRICTS,
        CARE,
        RISK,
        AGE
    }

    private static final Set<Over> OF_EPISODE = Set.of(Over.PERIODS, Over.DISTRICTS, Over.CARE, Over.RISK, Over.AGE);
    private static final Set<Over> OF_RETURN = Set.of(Over.PERIODS, Over.ALL_DISTRICTS, Over.CARE, Over.RISK, Over.AGE);

    /**
     * Numbers that are known by their sums.
     *
     * @param path of a figure; its group "unit" is the column, "row" the row, with whose children it is hidden
     * @param over an interview may be about episodes of several districts, so it is divided by its own day only
     */
    private record Measure(String room, Pattern what, Pattern path, Set<Over> over) {

        Measure(String room, String what, String path, Set<Over> over) {
            this(room, Pattern.compile(what), Pattern.compile(path), over);
        }

        boolean isIn(FrozenTable table) {
            return room.equals(table.room()) && what.matcher(table.what()).matches();
        }
    }

    private static final String STEP = "(?<unit>returned|offered|accepted|done|in72h|perhapsIn72h)";

    private static final List<Measure> MEASURES = List.of(
            new Measure("coverage", "by district", "\\.whole\\." + STEP, OF_RETURN),
            new Measure("coverage", "by district", "\\.groups\\[(?<district>.*)]\\." + STEP, OF_RETURN),
            new Measure("coverage", "by home or care", "\\.whole\\." + STEP, OF_RETURN),
            new Measure("coverage", "by home or care", "\\.groups\\[(?<care>.*)]\\." + STEP, OF_RETURN),
            new Measure(
                    "coverage", "still missing", "(?<unit>)", Set.of(Over.DISTRICTS, Over.CARE, Over.RISK, Over.AGE)),
            new Measure("trends", "by month", "\\.whole\\.(?<unit>EPISODES)", OF_EPISODE),
            new Measure("trends", "by month", "\\.months\\[.*]\\.(?<unit>episodes)", OF_EPISODE),
            new Measure("trends", "by month", "\\.whole\\.(?<unit>INTERVIEWS)", Set.of(Over.PERIODS)),
            new Measure("trends", "by month", "\\.months\\[.*]\\.(?<unit>interviews)", Set.of(Over.PERIODS)),
            new Measure("places", "by .*", "\\.mapped\\.(?<unit>all|mapped|vague|notMapped)", OF_EPISODE),
            new Measure("places", "by .*", "(?<row>\\.whole)\\.(?<unit>episodes|statements)", OF_EPISODE),
            new Measure("places", "by .*", "(?<row>\\.areas\\[.*])\\.(?<unit>episodes|statements)", OF_EPISODE),
            // Of any factor; a single one has its row in quarters of the partnership and years of a district, which are
            // no sums.
            new Measure(
                    "factors",
                    "by every breakdown|for carers",
                    "\\.[A-Z]+(?<row>\\.shares\\[\\|{4}[A-Z]+])\\.(?<unit>episodes|statements)",
                    OF_EPISODE));

    /** A statement has one place, which is one of these. */
    private static final Set<String> MAPPED = Set.of("mapped", "vague", "notMapped");

    /**
     * Where a number stands.
     *
     * @param family what sums connect: numbers of different families have none in common
     * @param unit the column
     * @param period as the filter names it
     * @param area the code of a district, or its name where it has none; "" for the partnership
     * @param category such as care=home; "" for all
     */
    private record Coordinate(String family, String unit, String period, String area, String category) {

        Coordinate during(String other) {
            return new Coordinate(family, unit, other, area, category);
        }

        Coordinate in(String district) {
            return new Coordinate(family, unit, period, district, category);
        }

        Coordinate of(String value) {
            return new Coordinate(family, unit, period, area, value);
        }

        Coordinate unit(String other) {
            return new Coordinate(family, other, period, area, category);
        }
    }

    /** A number and everywhere it is printed; one whose children are hidden is hidden with them, whatever it is. */
    private static final class Number {

        private final Set<Over> over;
        private final Count count;
        private final boolean isHiddenWithChildren;
        private final Map<FrozenTable, Set<String>> printed = new HashMap<>();

        Number(Set<Over> over, Count count, boolean isHiddenWithChildren) {
            this.over = over;
            this.count = count;
            this.isHiddenWithChildren = isHiddenWithChildren;
        }
    }

    private final Map<String, String> districts;
    private final NoiseMethod method;
    private final Map<Coordinate, Number> now;
    private final Map<Coordinate, Number> before;
    private final Map<String, Set<Coordinate>> families = new LinkedHashMap<>();

    /**
     * @param tables of the release
     * @param earlier the tables that went out and that none of these takes the place of, and those that these restate
     * @param districts their codes by name
     */
    ReleaseSums(
            Collection<FrozenTable> tables,
            Collection<FrozenTable> earlier,
            Map<String, String> districts,
            NoiseMethod method) {
        this.districts = districts;
        this.method = method;
        this.now = numbers(tables);
        this.before = numbers(earlier);
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .forEach(each -> families.computeIfAbsent(each.family(), none -> new HashSet<>())
                        .add(each));
    }

    /** The tables as they may go out. */
    static List<FrozenTable> audited(
            List<FrozenTable> tables, Collection<FrozenTable> earlier, Map<String, String> districts) {
        Map<FrozenTable, Set<String>> hidden = new ReleaseSums(tables, earlier, districts, NoiseMethod.HOUSE).toHide();
        return tables.stream()
                .map(table -> table.hiding(hidden.getOrDefault(table, Set.of())))
                .toList();
    }

    private Map<Coordinate, Number> numbers(Collection<FrozenTable> tables) {
        Map<Coordinate, Number> numbers = new LinkedHashMap<>();
        for (FrozenTable table : tables) {
            List<Measure> measures =
                    MEASURES.stream().filter(each -> each.isIn(table)).toList();
            if (measures.isEmpty()) {
                continue;
            }
            List<FrozenTable.Figure> figures = table.figures();
            Map<String, Count> byPath = figures.stream()
                    .collect(Collectors.toMap(
                            FrozenTable.Figure::path, FrozenTable.Figure::count, (one, other) -> other));
            for (FrozenTable.Figure figure : figures) {
                for (Measure measure : measures) {
                    Matcher found = measure.path().matcher(figure.path());
                    if (found.matches()) {
                        add(numbers, table, figure, measure, found, byPath);
                    }
                }
            }
        }
        return numbers;
    }

    private void add(
            Map<Coordinate, Number> numbers,
            FrozenTable table,
            FrozenTable.Figure figure,
            Measure measure,
            Matcher found,
            Map<String, Count> byPath) {
        String row = group(found, "row");
        Count children = byPath.get(figure.path().substring(0, figure.path().lastIndexOf('.') + 1) + "children");
        boolean withChildren = !row.isEmpty() && children != null && !children.isShown();
        Coordinate at = coordinate(table, measure, found, row);
        Number number = numbers.get(at);
        if (number == null || !number.count.equals(figure.count())) {
            // Two that differ are not of the same units.
            number = new Number(measure.over(), figure.count(), withChildren);
            if (numbers.putIfAbsent(at, number) != null) {
                return;
            }
        }
        number.printed.computeIfAbsent(table, none -> new HashSet<>()).add(figure.path());
    }

    private Coordinate coordinate(FrozenTable table, Measure measure, Matcher found, String row) {
        List<String> filter = List.of(table.filter().split(" "));
        String area = filter.stream()
                .filter(each -> each.startsWith("area="))
                .map(each -> each.substring("area=".length()))
                .findAny()
                .orElse("");
        String category = filter.stream()
                .skip(1)
                .filter(each -> !each.startsWith("area="))
                .collect(Collectors.joining(" "));
        String district = group(found, "district");
        String care = group(found, "care");
        String what = measure.room().equals("factors") || row.contains("areas") ? table.what() : "";
        String unit = found.group("unit");
        // Every column is a family of its own, but those that are parts of one.
        String family = MAPPED.contains(unit) || unit.equals("all") ? "mapped" : unit.toLowerCase(Locale.ROOT);
        return new Coordinate(
                String.join(" ", measure.room(), what, row, family),
                family.equals("mapped") ? unit : family,
                filter.getFirst(),
                district.isEmpty() ? area : districts.getOrDefault(district, district),
                care.isEmpty() ? category : "care=" + care.toLowerCase(Locale.ROOT));
    }

    private static String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) && found.group(name) != null ? found.group(name) : "";
    }

    /** The numbers that may not be printed, by their tables. */
    private Map<FrozenTable, Set<String>> toHide() {
        Map<FrozenTable, Set<String>> hidden = new HashMap<>();
        families.forEach((family, coordinates) -> {
            Audit audit = new Audit(coordinates, true);
            // A record that was withdrawn since makes a later number smaller than the earlier ones that it has in it.
            audit = audit.isContradictory() ? new Audit(coordinates, false) : audit;
            if (audit.isContradictory()) {
                throw new IllegalStateException("The sums of " + family + " do not hold.");
            }
            audit.hidden()
                    .forEach(number -> number.printed.forEach(
                            (table, paths) -> hidden.computeIfAbsent(table, none -> new HashSet<>())
                                    .addAll(paths)));
        });
        return hidden;
    }

    /** The audit of one family. */
    private final class Audit {

        private final ReleaseAudit audit = new ReleaseAudit(method);
        private final Map<Coordinate, Integer> figures = new HashMap<>();
        private final Map<Integer, Number> numbers = new HashMap<>();
        private final Set<Coordinate> coordinates;
        private boolean hasSums;

        /** @param withEarlier whether numbers of this release are compared with those of earlier ones */
        Audit(Set<Coordinate> coordinates, boolean withEarlier) {
            this.coordinates = coordinates;
            for (Coordinate at : coordinates) {
                if (now.containsKey(at) || withEarlier) {
                    figure(at);
                }
            }
            coordinates.stream().filter(figures::containsKey).forEach(at -> sums(at, withEarlier));
        }

        boolean isContradictory() {
            return hasSums && audit.isContradictory();
        }

        List<Number> hidden() {
            if (!hasSums) {
                return List.of();
            }
            List<Count> released = audit.released();
            return numbers.entrySet().stream()
                    .filter(each -> !released.get(each.getKey()).equals(each.getValue().count))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private Number number(Coordinate at) {
            return Objects.requireNonNull(now.getOrDefault(at, before.get(at)));
        }

        private void figure(Coordinate at) {
            Number number = number(at);
            int figure = number.isHiddenWithChildren
                    ? audit.notPublished()
                    : now.containsKey(at) ? audit.figure(number.count) : audit.figureThatIsOut(number.count);
            figures.put(at, figure);
            if (now.containsKey(at) && !number.isHiddenWithChildren) {
                numbers.put(figure, number);
            }
        }

        private void sums(Coordinate whole, boolean withEarlier) {
            Set<Over> over = number(whole).over;
            if (over.contains(Over.PERIODS)) {
                parts(whole.period())
                        .forEach(parts ->
                                sum(whole, parts.stream().map(whole::during).toList(), false));
            }
            boolean allListed =
                    over.contains(Over.ALL_DISTRICTS) && whole.category().isEmpty();
            if (whole.area().isEmpty() && (over.contains(Over.DISTRICTS) || over.contains(Over.ALL_DISTRICTS))) {
                sum(whole, districtsOf(whole), !allListed);
            }
            if (whole.category().isEmpty()) {
                byCategory(whole, over, Over.CARE, Facet.CARE, false);
                byCategory(whole, over, Over.RISK, Facet.RISK, false);
                byCategory(whole, over, Over.AGE, Facet.AGE, true);
            }
            if (whole.unit().equals("all")) {
                sum(whole, MAPPED.stream().map(whole::unit).toList(), false);
            }
            restated(whole, withEarlier);
        }

        private void byCategory(Coordinate whole, Set<Over> over, Over by, Facet facet, boolean others) {
            if (over.contains(by)) {
                sum(
                        whole,
                        facet.constants().stream()
                                .map(code -> whole.of(facet.parameter() + "=" + code))
                                .toList(),
                        others);
            }
        }

        private List<Coordinate> districtsOf(Coordinate whole) {
            return coordinates.stream()
                    .filter(each -> !each.area().isEmpty() && each.in("").equals(whole))
                    .toList();
        }

        /** @param others whether units may be in none of these parts */
        private void sum(Coordinate whole, List<Coordinate> parts, boolean others) {
            if (parts.isEmpty() || !figures.keySet().containsAll(parts)) {
                return;
            }
            if (!now.containsKey(whole)) {
                return; // It went out with its parts.
            }
            List<Integer> summed =
                    new ArrayList<>(parts.stream().map(figures::get).toList());
            if (others || parts.stream().anyMatch(part -> !now.containsKey(part))) {
                summed.add(audit.notPublished()); // Also the records that came after an earlier part.
            }
            hasSums = true;
            audit.sum(Objects.requireNonNull(figures.get(whole)), summed);
        }

        /** What is restated has its late records, too. */
        private void restated(Coordinate at, boolean withEarlier) {
            Number first = before.get(at);
            if (withEarlier && first != null && now.containsKey(at) && !first.isHiddenWithChildren) {
                hasSums = true;
                audit.sum(
                        Objects.requireNonNull(figures.get(at)),
                        List.of(audit.figureThatIsOut(first.count), audit.notPublished()));
            }
        }
    }

    /** The four quarters of twelve months, the three months of a quarter; none of a month. */
    private static Stream<List<String>> parts(String period) {
        LocalDate from = LocalDate.parse(period.substring(0, 10));
        LocalDate to = LocalDate.parse(period.substring(12));
        int months = (int) from.until(to.plusDays(1)).toTotalMonths();
        int step = months == 12 ? 3 : months == 3 ? 1 : 0;
        return step == 0
                ? Stream.of()
                : Stream.of(Stream.iterate(from, begins -> begins.isBefore(to), begins -> begins.plusMonths(step))
                        .map(begins -> begins + ".." + begins.plusMonths(step).minusDays(1))
                        .toList());
    }
}
