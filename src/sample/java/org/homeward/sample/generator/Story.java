package org.homeward.sample.generator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Three years of accounts, told in the order in which they came about. */
final class Story {

    private Story() {}

    /** The set is sent early in the morning of the as-of date; nothing later is in it. */
    static LocalDateTime now(CountyPlan plan) {
        return plan.asOf().atTime(6, 0);
    }

    static Disclosures tell(CountyPlan plan, Geography geography) {
        Disclosures files = new Disclosures();
        files.manifest
                .row()
                .set("format", "homeward-1")
                .set("source_system", "lantern-cms")
                .set("sent_at", DateTimeFormatter.ISO_INSTANT.format(now(plan).atZone(WallTime.LONDON)));
        Addresses addresses = new Addresses(geography, new Dice(plan.seed(), "addresses"));
        Words words = new Words();
        List<Child> children = Children.draw(plan, addresses, files.children);
        List<Episode> episodes = Episodes.draw(plan, children);
        EpisodeRows rows = new EpisodeRows(files.episodes, addresses, words);
        episodes.forEach(rows::write);
        List<Interview> interviews = Offers.draw(plan, episodes, files.offers);
        Telling telling = new Telling(
                plan, new PlantedAccounts(plan, interviews), Speakers.of(plan, children, addresses, files), files);
        interviews.forEach(telling::tell);
        return files;
    }
}
