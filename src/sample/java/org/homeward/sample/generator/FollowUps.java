package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the follow-up of an interview: actions due within seven days, information shared, and feedback. */
final class FollowUps {

    private static final String KINDS =
            "TELL_CHILD*28 STRATEGY_DISCUSSION*14 ASSESSMENT*9 PLACEMENT_REVIEW*8 DISRUPTION*7 SUPPORT*20 SCHOOL*9 OTHER*5";
    private static final Map<String, String> AGENCY = Map.of(
            "TELL_CHILD",
            "LANTERN",
            "STRATEGY_DISCUSSION",
            "ELD-CSC",
            "ASSESSMENT",
            "ELD-CSC",
            "PLACEMENT_REVIEW",
            "ELD-CSC",
            "DISRUPTION",
            "ELD-POLICE",
            "SUPPORT",
            "ELD-HEALTH",
            "SCHOOL",
            "ELD-EDU",
            "OTHER",
            "ELD-HOUSING");

    private final LocalDate today;
    private final Phrases phrases;
    private final Disclosures files;

    FollowUps(CountyPlan plan, Phrases phrases, Disclosures files) {
        this.today = plan.asOf();
        this.phrases = phrases;
        this.files = files;
    }

    void after(Account account) {
        actions(account);
        sharing(account);
        feedback(account);
    }

    private void actions(Account account) {
        SeededRandom random = account.random;
        int count = Integer.parseInt(random.oneOf("0*22 1*44 2*25 3*9"));
        LocalDate held = account.interview.held().day();
        for (int i = 1; i <= count; i++) {
            String kind = random.oneOf(KINDS);
            LocalDate due = held.plusDays(7);
            LocalDate done = held.plusDays(random.between(1, 12));
            String outcome = outcome(due, done, random);
            String agency =
                    kind.equals("TELL_CHILD") && account.interview.provider().equals("TIDEWAY")
                            ? "TIDEWAY"
                            : AGENCY.getOrDefault(kind, "ELD-CSC");
            files.actions
                    .row()
                    .set("action_key", "AC-" + account.interview.key() + "-" + i)
                    .set("interview_key", account.interview.key())
                    .set("agency", agency)
                    .set("kind", kind)
                    .set("due", due)
                    .set("done", outcome.equals("DONE") ? done : null)
                    .set("outcome", outcome)
                    .set("what", phrases.fill("action." + kind, Map.of(), random));
        }
    }

    /** Old actions are mostly settled; recent ones may be open, and late. */
    private String outcome(LocalDate due, LocalDate done, SeededRandom random) {
        if (done.isAfter(today)) {
            return "OPEN";
        }
        boolean settled = due.isBefore(today.minusDays(100));
        return random.oneOf(settled ? "DONE*84 NOT_DONE*13 OPEN*3" : "DONE*66 NOT_DONE*7 OPEN*27");
    }

    private void sharing(Account account) {
        SeededRandom random = account.random;
        if (account.shareable.isEmpty() || !random.chance(0.8)) {
            return;
        }
        int count = random.between(1, 2);
        for (int i = 1; i <= count; i++) {
            LocalDate on = account.interview.held().day().plusDays(random.between(0, 4));
            if (on.isAfter(today)) {
                return;
            }
            @Nullable String statement = random.chance(0.35) ? random.pick(account.shareable) : null;
            files.sharing
                    .row()
                    .set("sharing_key", "SH-" + account.interview.key() + "-" + i)
                    .set("interview_key", account.interview.key())
                    .set("statement_key", i == 1 ? null : statement)
                    .set("agency", i == 1 ? "ELD-CSC" : random.oneOf("ELD-POLICE*6 ELD-HEALTH*2 ELD-EDU*2"))
                    .set("shared_on", on)
                    .set("purpose", random.oneOf("SAFEGUARDING*60 SUPPORT*20 MEETING*12 INVESTIGATION*6 OTHER*2"))
                    .set("outcome", random.oneOf("RECEIVED*34 ACTED_ON*44 NO_ACTION*8 NOT_RECORDED*14"));
        }
    }

    private void feedback(Account account) {
        SeededRandom random = account.random;
        feedback(account, "CHILD", random.chance(0.6));
        feedback(account, "CARER", random.chance(0.35));
        feedback(account, "PROFESSIONAL", random.chance(0.45));
    }

    private void feedback(Account account, String whom, boolean given) {
        LocalDate on = account.interview.held().day().plusDays(account.random.between(1, 14));
        if (!given || on.isAfter(today)) {
            return;
        }
        boolean spoken = account.random.chance(0.75);
        files.feedback
                .row()
                .set(
                        "feedback_key",
                        "FB-" + account.interview.key() + "-"
                                + List.of("CHILD", "CARER", "PROFESSIONAL").indexOf(whom))
                .set("interview_key", account.interview.key())
                .set("to_whom", whom)
                .set("spoken", spoken)
                .set("in_writing", !spoken || account.random.chance(0.4))
                .set("given_on", on);
    }
}
