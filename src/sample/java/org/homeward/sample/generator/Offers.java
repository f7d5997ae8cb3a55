package org.homeward.sample.generator;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Generates the offers of interviews after returns: the attempts and their outcome. Goes through each child's returns
 * in order, because one interview may cover several of them.
 */
final class Offers {

    private final CountyPlan plan;
    private final LocalDateTime now;
    private final Attempts attempts;
    private final Rota rota;
    private final List<Interview> held = new ArrayList<>();

    /** The episodes that happened, and the interviews after them. */
    record Drawn(List<Episode> episodes, List<Interview> interviews) {}

    private Offers(CountyPlan plan, Sheet sheet) {
        this.plan = plan;
        this.now = Story.now(plan);
        this.attempts = new Attempts(sheet);
        this.rota = new Rota(plan);
    }

    static Drawn draw(CountyPlan plan, List<Episode> episodes, Sheet sheet) {
        Offers offers = new Offers(plan, sheet);
        Map<Child, List<Episode>> byChild = new LinkedHashMap<>();
        episodes.forEach(episode -> byChild.computeIfAbsent(episode.child(), child -> new ArrayList<>())
                .add(episode));
        List<Episode> happened = byChild.values().stream()
                .map(offers::offer)
                .flatMap(Collection::stream)
                .toList();
        return new Drawn(happened, List.copyOf(offers.held));
    }

    /** @return the episodes of the child without those that an interview prevented */
    private List<Episode> offer(List<Episode> planned) {
        List<Episode> episodes = new ArrayList<>(planned);
        List<Episode> carried = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (episode.ended() == null) {
                continue;
            }
            @Nullable Episode next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
            SeededRandom random = new SeededRandom(plan.seed(), "offer " + episode.key());
            if (!random.chance(offered(episode))) {
                continue;
            }
            String outcome = random.oneOf("DONE*780 DECLINED*115 NOT_REACHED*60 WAITING*45");
            if (outcome.equals("DONE")) {
                done(episode, next, carried, random);
                prevent(episodes.subList(i + 1, episodes.size()));
            } else {
                attempts.withoutInterview(
                        episode,
                        outcome,
                        earlier(now, next == null ? now : next.started().at()),
                        random);
            }
        }
        return episodes;
    }

    private void prevent(List<Episode> later) {
        if (!plan.has(Effect.INTERVIEW_REDUCES_EPISODES) || held.isEmpty()) {
            return;
        }
        Interview latest = held.getLast();
        LocalDateTime until = latest.held().at().plusDays(CountyPlan.REDUCED_DAYS);
        later.removeIf(episode -> episode.child().equals(latest.child())
                && episode.started().at().isAfter(latest.held().at())
                && episode.started().at().isBefore(until)
                && new SeededRandom(plan.seed(), "prevented " + episode.key()).chance(CountyPlan.REDUCED_BY));
    }

    private double offered(Episode episode) {
        return usuallyOffered(episode)
                * plan.interviewing(episode.provider(), episode.returned().day());
    }

    /** The share of returns after which anyone offers an interview. */
    private double usuallyOffered(Episode episode) {
        String district = episode.child().leaves().districtCode();
        if (district.equals("E07999003") && plan.has(PlantedTruth.LOW_OFFER_DISTRICT)) {
            return 0.17;
        }
        return switch (district) {
            case "E07999001" -> 0.92;
            case "E07999004" -> 0.8;
            default -> 0.89;
        };
    }

    private void done(Episode episode, @Nullable Episode next, List<Episode> carried, SeededRandom random) {
        LocalDateTime returned = episode.returned().at();
        LocalDateTime meeting =
                rota.workingHours(returned.plusMinutes((long) (60 * Math.max(4, random.logNormal(64, 0.75)))));
        if (next != null && !meeting.isBefore(next.started().at())) {
            meeting = between(returned, next.started().at());
            if (random.chance(0.35) || !rota.isWorkingHour(meeting)) {
                carried.add(episode);
                attempts.beforeNext(episode, next.started().at(), random);
                return;
            }
        }
        if (meeting.isAfter(now) || rota.isGap(episode.provider(), meeting)) {
            attempts.withoutInterview(episode, "WAITING", earlier(now, meeting), random);
            return;
        }
        attempts.accepted(episode, meeting, random);
        List<Episode> covered = new ArrayList<>(carried);
        covered.add(episode);
        carried.clear();
        visits(covered, meeting, next, random);
    }

    private void visits(List<Episode> covered, LocalDateTime meeting, @Nullable Episode next, SeededRandom random) {
        Episode latest = covered.getLast();
        String worker = rota.worker(latest.provider(), latest.child(), random);
        WallTime.Precision precision = WallTime.Precision.valueOf(random.oneOf("MINUTE*92 HOUR*3 DATE*5"));
        String key = "RI-" + latest.key();
        held.add(new Interview(
                key,
                latest.child(),
                List.copyOf(covered),
                latest.provider(),
                worker,
                new WallTime(meeting, precision)));
        LocalDateTime again = rota.workingHours(meeting.plusHours(random.between(20, 110)));
        boolean free = next == null || again.isBefore(next.started().at());
        if (random.chance(0.05) && free && again.isBefore(now) && !rota.isGap(latest.provider(), again)) {
            held.add(new Interview(
                    key + "b", latest.child(), List.of(latest), latest.provider(), worker, WallTime.minute(again)));
        }
    }

    private static LocalDateTime between(LocalDateTime from, LocalDateTime to) {
        LocalDateTime at = from.plus(Duration.between(from, to).multipliedBy(3).dividedBy(4));
        return at.withMinute(at.getMinute() / 15 * 15);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
