package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A county without text: what a statistic counts. Its children, episodes and interviews are those of the files of the same plan; its
 * places are chosen anew by the same rules. A child, an episode and an interview are known by their position in their list; days are
 * counted from the first day of the plan.
 *
 * @param days how many days there are
 */
public record CountyArrays(
        int days,
        List<DrawnChild> children,
        List<DrawnEpisode> episodes,
        List<DrawnInterview> interviews,
        List<DrawnPlace> places) {

    private static final int NONE = -1;

    /** @param district the code of the district that the child goes missing from */
    public record DrawnChild(String district, boolean inCare) {}

    /**
     * @param returnedDay -1 while the child is missing
     * @param absence_h how long the child was missing; NaN while it is
     */
    public record DrawnEpisode(int child, int day, int returnedDay, double absence_h, String provider) {}

    /** @param episode the latest of the episodes that the interview covers */
    public record DrawnInterview(int child, int episode, int day, String provider) {}

    /**
     * A place that a child said it went to, to the street at least.
     *
     * @param day when the child went missing
     * @param ward the code of the ward; null outside the county
     */
    public record DrawnPlace(
            int child,
            int episode,
            int interview,
            int day,
            int easting_m,
            int northing_m,
            @Nullable String ward,
            String category) {}

    /** Collects the cohorts. */
    static final class Builder {

        private final CountyPlan plan;
        private final List<DrawnChild> children = new ArrayList<>();
        private final List<DrawnEpisode> episodes = new ArrayList<>();
        private final List<DrawnInterview> interviews = new ArrayList<>();
        private final List<DrawnPlace> places = new ArrayList<>();

        Builder(CountyPlan plan) {
            this.plan = plan;
        }

        void add(Story story) {
            Map<String, Integer> children = new HashMap<>();
            for (Child child : story.children()) {
                children.put(child.key(), this.children.size());
                this.children.add(new DrawnChild(child.leaves().districtCode(), child.inCare()));
            }
            Map<String, Integer> episodes = new HashMap<>();
            for (Episode episode : story.episodes()) {
                episodes.put(episode.key(), this.episodes.size());
                this.episodes.add(
                        drawn(episode, children.getOrDefault(episode.child().key(), NONE)));
            }
            PlaceDraw places = new PlaceDraw(story.plan(), story.children(), story.addresses());
            PlantedAccounts planted = new PlantedAccounts(story.plan(), story.interviews());
            for (Interview interview : story.interviews()) {
                int child = children.getOrDefault(interview.child().key(), NONE);
                int episode = episodes.getOrDefault(interview.latest().key(), NONE);
                int number = interviews.size();
                interviews.add(
                        new DrawnInterview(child, episode, day(interview.held().day()), interview.provider()));
                int day = day(interview.latest().started().day());
                SeededRandom random = new SeededRandom(plan.seed(), "places of " + interview.key());
                List<PlaceMention> mentions =
                        places.wentTo(interview, Rota.hasGaps(plan, interview.provider()), random);
                if (planted.namesQuay(interview)) {
                    mentions.add(places.named(PlaceChoice.EMERGED));
                }
                for (PlaceMention place : mentions) {
                    Coordinate at = place.at();
                    if (at != null && place.isExact()) {
                        String ward = story.addresses()
                                .geography()
                                .wardAt(at)
                                .map(Area::code)
                                .orElse(null);
                        this.places.add(new DrawnPlace(
                                child, episode, number, day, (int) at.x, (int) at.y, ward, place.category()));
                    }
                }
            }
        }

        private DrawnEpisode drawn(Episode episode, int child) {
            WallTime ended = episode.ended();
            int started = day(episode.started().day());
            return ended == null
                    ? new DrawnEpisode(child, started, NONE, Double.NaN, episode.provider())
                    : new DrawnEpisode(
                            child,
                            started,
                            day(ended.day()),
                            WallTime.elapsed_h(episode.started().at(), ended.at()),
                            episode.provider());
        }

        private int day(LocalDate day) {
            return (int) ChronoUnit.DAYS.between(plan.firstDay(), day);
        }

        CountyArrays build() {
            return new CountyArrays(day(plan.asOf()) + 1, children, episodes, interviews, places);
        }
    }
}
