package org.homeward.disclosure.cellkey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is released of one county in two years, and which figures are sums of others: county x month, district x quarter, ward x
 * year, the last twelve months at quarter ends, and one category at a time at county x quarter and district x year. A period is
 * released two months after its end, and once more with its year.
 */
final class ReleasedTables {

    enum Table {
        COUNTY_MONTH,
        COUNTY_QUARTER,
        COUNTY_YEAR,
        COUNTY_TWELVE_MONTHS,
        DISTRICT_QUARTER,
        DISTRICT_YEAR,
        DISTRICT_TWELVE_MONTHS,
        WARD_YEAR,
        QUARTER_CATEGORY,
        YEAR_CATEGORY,
        /** Of the county and a year: not released, but the sum of figures in two tables. */
        COUNTY_YEAR_CATEGORY
    }

    /**
     * @param area the number of the district or ward, 0 for the county
     * @param split the way to split, -1 for none
     * @param time the number of the month, quarter or year; of twelve months, of the quarter that ends them
     * @param first whether as first released, before the restatement
     */
    record Figure(Table table, int area, int split, int category, int time, boolean first) {

        static Figure of(Table table, int area, int time) {
            return new Figure(table, area, -1, -1, time, false);
        }

        Figure at(int otherArea, int otherTime, Table other) {
            return new Figure(other, otherArea, split, category, otherTime, false);
        }

        Figure asFirstReleased() {
            return new Figure(table, area, split, category, time, true);
        }

        int year() {
            return switch (table) {
                case COUNTY_MONTH -> time / 12;
                case COUNTY_QUARTER, DISTRICT_QUARTER, QUARTER_CATEGORY, COUNTY_TWELVE_MONTHS, DISTRICT_TWELVE_MONTHS ->
                    time / 4;
                default -> time;
            };
        }
    }

    record Sum(Figure whole, List<Figure> parts) {}

    /** The earlier figures add up to the later one, but for records that arrived in between. */
    record Restated(List<Figure> earlier, Figure later) {}

    static final int YEARS = DrawnUnits.MONTHS / 12;
    private static final int QUARTERS = 4 * YEARS;

    private final DrawnUnits units;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Restated> restated = new ArrayList<>();

    ReleasedTables(DrawnUnits units) {
        this.units = units;
        for (int year = 0; year < YEARS; year++) {
            year(year);
        }
        for (int quarter = 4; quarter < QUARTERS - 1; quarter++) {
            twelveMonths(quarter);
        }
    }

    List<Figure> figures() {
        return figures;
    }

    List<Sum> sums() {
        return sums;
    }

    /** Figures that differ by late records only: a first release and its restatement, twelve months and their quarters. */
    List<Restated> restated() {
        return restated;
    }

    /** What a map has for a figure that it is known to have. */
    static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    /** The cells of the units that reached a step. */
    Map<Figure, CellKeys.Cell> counted(int step, long[] keys) {
        Map<Figure, long[]> counted = new LinkedHashMap<>();
        figures.forEach(figure -> counted.put(figure, new long[2]));
        for (int i = 0; i < units.size(); i++) {
            if (units.level()[i] >= step) {
                long key = keys[i];
                figuresWith(i, figure -> {
                    long[] cell = counted.get(figure);
                    if (cell != null) {
                        cell[0]++;
                        cell[1] ^= key;
                    }
                });
            }
        }
        Map<Figure, CellKeys.Cell> cells = new LinkedHashMap<>();
        counted.forEach((figure, cell) -> cells.put(figure, new CellKeys.Cell((int) cell[0], cell[1])));
        return cells;
    }

    private void year(int year) {
        Figure county = figure(Figure.of(Table.COUNTY_YEAR, 0, year));
        sum(county, DrawnUnits.DISTRICTS, d -> figure(Figure.of(Table.DISTRICT_YEAR, d, year)));
        for (int quarter = 4 * year; quarter < 4 * year + 4; quarter++) {
            quarter(quarter);
        }
        for (int district = 0; district < DrawnUnits.DISTRICTS; district++) {
            int d = district;
            Figure whole = Figure.of(Table.DISTRICT_YEAR, d, year);
            sum(whole, 4, q -> Figure.of(Table.DISTRICT_QUARTER, d, 4 * year + q));
            List<Integer> wards = IntStream.range(0, DrawnUnits.WARDS)
                    .filter(ward -> DrawnUnits.districtOf(ward) == d)
                    .boxed()
                    .toList();
            sum(whole, wards.size(), w -> figure(Figure.of(Table.WARD_YEAR, wards.get(w), year)));
            split(whole, Table.YEAR_CATEGORY);
        }
        for (int split = 0; split < units.classes().length; split++) {
            for (int category = 0; category < units.classes()[split]; category++) {
                Figure both = new Figure(Table.COUNTY_YEAR_CATEGORY, 0, split, category, year, false);
                sum(both, DrawnUnits.DISTRICTS, d -> both.at(d, year, Table.YEAR_CATEGORY));
                sum(both, 4, q -> both.at(0, 4 * year + q, Table.QUARTER_CATEGORY));
            }
        }
    }

    private void quarter(int quarter) {
        Figure county = twice(Figure.of(Table.COUNTY_QUARTER, 0, quarter), quarter % 4 != 3);
        sum(county, DrawnUnits.DISTRICTS, d -> twice(Figure.of(Table.DISTRICT_QUARTER, d, quarter), quarter % 4 != 3));
        sum(county, 3, m -> twice(Figure.of(Table.COUNTY_MONTH, 0, 3 * quarter + m), quarter % 4 != 3 || m < 2));
        split(county, Table.QUARTER_CATEGORY);
    }

    private void split(Figure whole, Table table) {
        for (int split = 0; split < units.classes().length; split++) {
            int s = split;
            boolean again = table == Table.QUARTER_CATEGORY && whole.time() % 4 != 3;
            sum(
                    whole,
                    units.classes()[split],
                    c -> twice(new Figure(table, whole.area(), s, c, whole.time(), false), again));
        }
    }

    private void twelveMonths(int quarter) {
        if (quarter % 4 == 3) {
            return; // The calendar year: the same units, and therefore the same figure.
        }
        window(Figure.of(Table.COUNTY_TWELVE_MONTHS, 0, quarter), Table.COUNTY_QUARTER);
        for (int district = 0; district < DrawnUnits.DISTRICTS; district++) {
            window(Figure.of(Table.DISTRICT_TWELVE_MONTHS, district, quarter), Table.DISTRICT_QUARTER);
        }
    }

    private void window(Figure window, Table table) {
        List<Figure> quarters = IntStream.rangeClosed(window.time() - 3, window.time())
                .mapToObj(q -> {
                    Figure quarter = Figure.of(table, window.area(), q);
                    return quarter.year() == window.year() ? quarter.asFirstReleased() : quarter;
                })
                .toList();
        restated.add(new Restated(quarters, figure(window)));
    }

    private Figure figure(Figure figure) {
        figures.add(figure);
        return figure;
    }

    private Figure twice(Figure figure, boolean again) {
        figures.add(figure);
        if (again) {
            Figure first = figure(figure.asFirstReleased());
            restated.add(new Restated(List.of(first), figure));
        }
        return figure;
    }

    private void sum(Figure whole, int parts, IntFunction<Figure> part) {
        sums.add(new Sum(whole, IntStream.range(0, parts).mapToObj(part).toList()));
    }

    /** What a unit is counted in, if the figure is of the tables. */
    private void figuresWith(int unit, Consumer<Figure> with) {
        int month = units.month()[unit];
        int quarter = month / 3;
        int year = month / 12;
        int district = units.district()[unit];
        int known = month + units.arrives()[unit];
        List<Figure> quarterly = new ArrayList<>(List.of(
                Figure.of(Table.COUNTY_QUARTER, 0, quarter), Figure.of(Table.DISTRICT_QUARTER, district, quarter)));
        for (int split = 0; split < units.classes().length; split++) {
            int category = units.categories()[split][unit];
            quarterly.add(new Figure(Table.QUARTER_CATEGORY, 0, split, category, quarter, false));
            if (known <= released(12 * year + 11)) {
                with.accept(new Figure(Table.YEAR_CATEGORY, district, split, category, year, false));
            }
        }
        Figure monthly = Figure.of(Table.COUNTY_MONTH, 0, month);
        if (known <= released(month)) {
            with.accept(monthly.asFirstReleased());
        }
        if (known <= released(3 * quarter + 2)) {
            quarterly.forEach(figure -> with.accept(figure.asFirstReleased()));
        }
        if (known <= released(12 * year + 11)) {
            with.accept(monthly);
            quarterly.forEach(with);
            with.accept(Figure.of(Table.COUNTY_YEAR, 0, year));
            with.accept(Figure.of(Table.DISTRICT_YEAR, district, year));
            with.accept(Figure.of(Table.WARD_YEAR, units.ward()[unit], year));
        }
        for (int last = quarter; last < quarter + 4; last++) {
            if (known <= released(3 * last + 2)) {
                with.accept(Figure.of(Table.COUNTY_TWELVE_MONTHS, 0, last));
                with.accept(Figure.of(Table.DISTRICT_TWELVE_MONTHS, district, last));
            }
        }
    }

    /** The month in which a period that ends with this month is released. */
    private static int released(int month) {
        return month + 2;
    }
}
