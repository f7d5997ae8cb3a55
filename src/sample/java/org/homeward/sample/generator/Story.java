package org.homeward.sample.generator;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Three years of one cohort in the order of events.
 *
 * @param offers the sheet that has been written with the interviews
 */
record Story(
        CountyPlan plan,
        int cohort,
        Addresses addresses,
        List<Child> children,
        List<Episode> episodes,
        List<Interview> interviews,
        Disclosures files) {

    /** The hour of the last day at which the county ends. */
    static final int TOLD_UNTIL_H = 6;

    /** The files of one cohort, and the adults of whom they tell. */
    record Told(Disclosures files, Adults adults) {}

    /** The set is sent early in the morning of the as-of date; nothing later is in it. */
    static LocalDateTime now(CountyPlan plan) {
        return plan.asOf().atTime(TOLD_UNTIL_H, 0);
    }

    static Story draw(CountyPlan county, int cohort, Geography geography) {
        CountyPlan plan = county.ofCohort(cohort);
        Disclosures files = new Disclosures();
        Addresses addresses = new Addresses(geography, new SeededRandom(plan.seed(), "addresses"));
        List<Child> children = Children.draw(plan, cohort, addresses, files.children);
        Offers.Drawn drawn = Offers.draw(plan, Episodes.draw(plan, children), files.offers);
        return new Story(plan, cohort, addresses, children, drawn.episodes(), drawn.interviews(), files);
    }

    Told tell() {
        EpisodeRows rows = new EpisodeRows(files.episodes, addresses, new Phrases());
        episodes.forEach(rows::write);
        StatementWriters writers = StatementWriters.of(plan, cohort, children, addresses, files);
        AccountWriter writer = new AccountWriter(plan, new PlantedAccounts(plan, interviews), writers, files);
        interviews.forEach(writer::write);
        return new Told(files, writers.adults());
    }
}
