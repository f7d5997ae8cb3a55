package org.homeward.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.disclosure.cellkey.ReleasedTables.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.homeward.adversarial.Prove;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.cellkey.ReleasedTables.Figure;
import org.homeward.disclosure.cellkey.ReleasedTablesAttack.Prior;
import org.junit.jupiter.api.Test;

/**
 * Who has all tables of 24 monthly releases, the method and everything but the secret guesses a hidden count from 1 to 4 hardly more
 * often than who knows only "fewer than 5"; and the same attacker reads what free periods with rounding gave.
 */
class CellKeysProofTest {

    private static final int SMALL = 2;
    private static final double MOST_ADVANTAGE = 0.10;
    private static final double LATE = 0.04;

    private final Prove prove = Prove.sized("cell-keys", SMALL, 24);
    private final Random random = new Random(prove.seed());
    private final List<Prior> priors = prove.size() > SMALL ? List.of(Prior.values()) : List.of(Prior.SHOWN_TOTALS);
    /** Of hidden figures. */
    private final Map<Prior, AttackScore> scores = new EnumMap<>(Prior.class);
    /** Of counts from 1 to 4 between two shown steps, which no table has. */
    private final Map<Prior, AttackScore> between = new EnumMap<>(Prior.class);

    private final List<Integer> errors = new ArrayList<>();
    private int returns;
    private int returnsShown;
    private int hiddenByAudit;
    private int released;

    @Test
    void a_hidden_count_is_hardly_guessed_from_all_tables_of_all_releases() {
        for (Prior prior : priors) {
            scores.put(prior, new AttackScore());
            between.put(prior, new AttackScore());
        }
        for (int county = 0; county < prove.size(); county++) {
            attack();
        }
        List<String> failures = new ArrayList<>();
        StringBuilder figures = new StringBuilder();
        scores.forEach((prior, score) -> {
            score.sure().forEach(cell -> failures.add(prior + ": " + cell));
            if (advantage(score, false) > MOST_ADVANTAGE || advantage(score, true) > MOST_ADVANTAGE) {
                failures.add(prior + ": better by " + advantage(score, false) + ", told 1 to 4 by "
                        + advantage(score, true));
            }
            if (advantage(known(between, prior), true) > MOST_ADVANTAGE) {
                failures.add(prior + ": better between two steps by " + advantage(known(between, prior), true));
            }
            figures.append(' ').append(prior).append(' ').append(score.figures(prove.seed()));
            figures.append(" between-steps ").append(known(between, prior).figures(prove.seed()));
        });
        errors.sort(null);
        int median = errors.get(errors.size() / 2);
        figures.append(" median-error=%d returns-shown=%d/%d hidden-by-audit=%d/%d"
                .formatted(median, returnsShown, returns, hiddenByAudit, released));
        assertThat(median).as("median error of the numbers shown").isLessThanOrEqualTo(2);
        assertThat(returnsShown).as("returns shown of %d", returns).isGreaterThan(returns * 4 / 5);
        prove.report(prove.size(), failures, figures.toString());
    }

    /** The control: an attacker who could not read these would prove nothing. */
    @Test
    void the_same_attacker_reads_free_periods_rounded_to_five() {
        AttackScore score = new AttackScore();
        for (int county = 0; county < SMALL; county++) {
            DrawnUnits units = DrawnUnits.episodes(random, 0);
            score.add(new RoundedWindowsAttack("secret " + county).attack(units, 3));
        }
        assertThat(score.cells()).isGreaterThan(50);
        assertThat(score.advantage(false)).isGreaterThan(0.5);
        assertThat(score.sure()).hasSizeGreaterThan(score.cells() / 2);
    }

    /** Of two counties there is no bound. */
    private double advantage(AttackScore score, boolean told) {
        return prove.size() > SMALL ? score.advantageAtMost(told, prove.seed()) : score.advantage(told);
    }

    private void attack() {
        CellKeys keys = new CellKeys("secret " + random.nextLong());
        Map<Prior, List<ReleasedTablesAttack.Small>> small = new EnumMap<>(Prior.class);
        Map<Prior, List<ReleasedTablesAttack.Small>> lost = new EnumMap<>(Prior.class);
        for (DrawnUnits units : List.of(DrawnUnits.episodes(random, LATE), DrawnUnits.places(random, LATE))) {
            ReleasedTables tables = new ReleasedTables(units);
            long[] unitKeys = new long[units.size()];
            Arrays.setAll(unitKeys, i -> keys.unit(new UUID(random.nextLong(), random.nextLong())));
            Map<Prior, ReleasedTablesAttack> attacks = new EnumMap<>(Prior.class);
            for (Prior prior : priors) {
                attacks.put(prior, new ReleasedTablesAttack(tables, NoiseMethod.HOUSE, prior, LATE));
            }
            for (int step = 0; step < units.steps(); step++) {
                Map<Figure, CellKeys.Cell> cells = tables.counted(step, unitKeys);
                Map<Figure, Count> shown = released(tables, keys, cells);
                measure(cells, shown, step);
                attacks.forEach((prior, attack) ->
                        small.computeIfAbsent(prior, each -> new ArrayList<>()).addAll(attack.attack(shown, cells)));
            }
            attacks.forEach((prior, attack) ->
                    lost.computeIfAbsent(prior, each -> new ArrayList<>()).addAll(attack.lost()));
        }
        small.forEach((prior, cells) -> known(scores, prior).add(cells));
        lost.forEach((prior, cells) -> known(between, prior).add(cells));
    }

    /** Cell by cell, and then audited together. */
    private Map<Figure, Count> released(ReleasedTables tables, CellKeys keys, Map<Figure, CellKeys.Cell> cells) {
        ReleaseAudit audit = new ReleaseAudit(NoiseMethod.HOUSE);
        Map<Figure, Integer> at = new LinkedHashMap<>();
        cells.forEach((figure, cell) -> at.put(figure, audit.figure(NoiseMethod.HOUSE.protect(keys, cell))));
        for (ReleasedTables.Sum sum : tables.sums()) {
            int whole = at.computeIfAbsent(sum.whole(), unpublished -> audit.notPublished());
            audit.sum(whole, sum.parts().stream().map(at::get).toList());
        }
        for (ReleasedTables.Restated restated : tables.restated()) {
            List<Integer> parts =
                    new ArrayList<>(restated.earlier().stream().map(at::get).toList());
            parts.add(audit.notPublished());
            audit.sum(known(at, restated.later()), parts);
        }
        List<Count> figures = audit.released();
        assertThat(audit.tooNarrow()).isEmpty();
        Map<Figure, Count> shown = new LinkedHashMap<>();
        cells.forEach((figure, cell) -> shown.put(figure, figures.get(known(at, figure))));
        released += shown.size();
        hiddenByAudit +=
                (int) shown.values().stream().filter(Count.complement()::equals).count();
        return shown;
    }

    private void measure(Map<Figure, CellKeys.Cell> cells, Map<Figure, Count> shown, int step) {
        shown.forEach((figure, count) -> {
            count.number()
                    .ifPresent(number ->
                            errors.add(Math.abs(number - known(cells, figure).count())));
            if (step == 0 && figure.table() == ReleasedTables.Table.DISTRICT_QUARTER) {
                returns++;
                returnsShown += count.isShown() ? 1 : 0;
            }
        });
    }
}
