package org.homeward.sample.generator;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes each contact made to offer an interview: the answers before the last one, and the last one. */
final class Attempts {

    private static final String BEFORE = "NO_ANSWER*70 DECLINED_BY_CHILD*16 NOT_RECORDED*14";
    private static final String REASON =
            "DID_NOT_WANT_TO_TALK*46 SPOKEN_TO_OTHERS*15 NOT_MISSING*13 BUSY*9 DISTRUST*8" + " OTHER*4 NOT_RECORDED*5";

    private final Sheet sheet;

    Attempts(Sheet sheet) {
        this.sheet = sheet;
    }

    void accepted(Episode episode, LocalDateTime meeting, SeededRandom random) {
        write(episode, meeting, "ACCEPTED", random);
    }

    void beforeNext(Episode episode, LocalDateTime missingAgain, SeededRandom random) {
        write(episode, missingAgain, random.oneOf("ACCEPTED*5 MISSING_AGAIN*4 NO_ANSWER*1"), random);
    }

    void withoutInterview(Episode episode, String outcome, LocalDateTime until, SeededRandom random) {
        LocalDateTime latest = episode.returned().at().plusHours((long) random.logNormal(80, 0.7));
        String last =
                switch (outcome) {
                    case "DECLINED" -> random.oneOf("DECLINED_BY_CHILD*72 DECLINED_BY_CARER*28");
                    case "WAITING" -> random.oneOf("ACCEPTED*7 NO_ANSWER*2 MISSING_AGAIN*1");
                    default -> "NO_ANSWER";
                };
        write(episode, latest.isBefore(until) ? latest : until, last, random);
    }

    private void write(Episode episode, LocalDateTime until, String last, SeededRandom random) {
        LocalDateTime from = episode.returned().at();
        Duration room = Duration.between(from, until);
        int count = Integer.parseInt(random.oneOf("1*58 2*26 3*12 4*4"));
        for (int i = 1; i <= count; i++) {
            double share = (i - random.between(0.15, 0.85)) / count;
            LocalDateTime at = daytime(from.plusMinutes((long) (room.toMinutes() * share)), until);
            write(episode, i, at, i == count ? last : random.oneOf(BEFORE), random);
        }
    }

    /** No contact at night where there is time until the morning. */
    private static LocalDateTime daytime(LocalDateTime at, LocalDateTime until) {
        if (at.getHour() >= 8 && at.getHour() < 20) {
            return at;
        }
        LocalDateTime morning = (at.getHour() < 8 ? at : at.plusDays(1)).withHour(9);
        return morning.isBefore(until) ? morning : at;
    }

    private void write(Episode episode, int number, LocalDateTime at, String outcome, SeededRandom random) {
        @Nullable String reason = outcome.startsWith("DECLINED") ? random.oneOf(REASON) : null;
        WallTime.Precision precision = WallTime.Precision.valueOf(random.oneOf("MINUTE*85 DATE*15"));
        sheet.row()
                .set("offer_key", "OF-" + episode.key() + "-" + number)
                .set("episode_key", episode.key())
                .set("made", new WallTime(at, precision))
                .set("method", random.oneOf("PHONE*50 TEXT*18 VISIT*16 LETTER*12 OTHER*1 NOT_RECORDED*3"))
                .set("outcome", outcome)
                .set("decline_reason", reason);
    }
}
