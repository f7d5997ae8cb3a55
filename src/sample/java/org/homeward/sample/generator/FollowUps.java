package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done after an interview: actions due within seven days, what was passed on, and what was told back. */
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
    private final Words words;
    private final Disclosures files;

    FollowUps(CountyPlan plan, Words words, Disclosures files) {
        this.today = plan.asOf();
        this.words = words;
        this.files = files;
    }

    void after(Account account) {
        actions(account);
        sharing(account);
        feedback(account);
    }

    private void actions(Account account) {
        Dice dice = account.dice;
        int count = Integer.parseInt(dice.oneOf("0*22 1*44 2*25 3*9"));
        LocalDate held = account.interview.held().day();
        for (int i = 1; i <= count; i++) {
            String kind = dice.oneOf(KINDS);
            LocalDate due = held.plusDays(7);
            LocalDate done = held.plusDays(dice.between(1, 12));
            String outcome = outcome(due, done, dice);
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
                    .set("what", words.say("action." + kind, Map.of(), dice));
        }
    }

    /** What is long past is mostly settled; what is recent may still be open, and late. */
    private String outcome(LocalDate due, LocalDate done, Dice dice) {
        if (done.isAfter(today)) {
            return "OPEN";
        }
        boolean settled = due.isBefore(today.minusDays(100));
        return dice.oneOf(settled ? "DONE*84 NOT_DONE*13 OPEN*3" : "DONE*66 NOT_DONE*7 OPEN*27");
    }

    private void sharing(Account account) {
        Dice dice = account.dice;
        if (account.shareable.isEmpty() || !dice.chance(0.8)) {
            return;
        }
        int count = dice.between(1, 2);
        for (int i = 1; i <= count; i++) {
            LocalDate on = account.interview.held().day().plusDays(dice.between(0, 4));
            if (on.isAfter(today)) {
                return;
            }
            @Nullable String statement = dice.chance(0.35) ? dice.pick(account.shareable) : null;
            files.sharing
                    .row()
                    .set("sharing_key", "SH-" + account.interview.key() + "-" + i)
                    .set("interview_key", account.interview.key())
                    .set("statement_key", i == 1 ? null : statement)
                    .set("agency", i == 1 ? "ELD-CSC" : dice.oneOf("ELD-POLICE*6 ELD-HEALTH*2 ELD-EDU*2"))
                    .set("shared_on", on)
                    .set("purpose", dice.oneOf("SAFEGUARDING*60 SUPPORT*20 MEETING*12 INVESTIGATION*6 OTHER*2"))
                    .set("outcome", dice.oneOf("RECEIVED*34 ACTED_ON*44 NO_ACTION*8 NOT_RECORDED*14"));
        }
    }

    private void feedback(Account account) {
        Dice dice = account.dice;
        feedback(account, "CHILD", dice.chance(0.6));
        feedback(account, "CARER", dice.chance(0.35));
        feedback(account, "PROFESSIONAL", dice.chance(0.45));
    }

    private void feedback(Account account, String whom, boolean given) {
        LocalDate on = account.interview.held().day().plusDays(account.dice.between(1, 14));
        if (!given || on.isAfter(today)) {
            return;
        }
        boolean spoken = account.dice.chance(0.75);
        files.feedback
                .row()
                .set(
                        "feedback_key",
                        "FB-" + account.interview.key() + "-"
                                + List.of("CHILD", "CARER", "PROFESSIONAL").indexOf(whom))
                .set("interview_key", account.interview.key())
                .set("to_whom", whom)
                .set("spoken", spoken)
                .set("in_writing", !spoken || account.dice.chance(0.4))
                .set("given_on", on);
    }
}
