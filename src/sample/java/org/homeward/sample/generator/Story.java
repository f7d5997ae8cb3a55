package org.homeward.sample.generator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Generates three years of accounts in the order of events. */
final class Story {

    private Story() {}

    /** The set is sent early in the morning of the as-of date; nothing later is in it. */
    static LocalDateTime now(CountyPlan plan) {
        return plan.asOf().atTime(6, 0);
    }

    static Disclosures generate(CountyPlan plan, Geography geography) {
        Disclosures files = new Disclosures();
        files.manifest
                .row()
                .set("format", "homeward-1")
                .set("source_system", "lantern-cms")
                .set("sent_at", DateTimeFormatter.ISO_INSTANT.format(now(plan).atZone(WallTime.LONDON)));
        Addresses addresses = new Addresses(geography, new SeededRandom(plan.seed(), "addresses"));
        Phrases phrases = new Phrases();
        List<Child> children = Children.draw(plan, addresses, files.children);
        List<Episode> episodes = Episodes.draw(plan, children);
        EpisodeRows rows = new EpisodeRows(files.episodes, addresses, phrases);
        episodes.forEach(rows::write);
        List<Interview> interviews = Offers.draw(plan, episodes, files.offers);
        AccountWriter writer = new AccountWriter(
                plan,
                new PlantedAccounts(plan, interviews),
                StatementWriters.of(plan, children, addresses, files),
                files);
        interviews.forEach(writer::write);
        return files;
    }
}
