package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an interview down once its statements are known, so that its answers follow from them. */
final class InterviewRows {

    private final Sheet sheet;
    private final Words words;
    private final Map<Child, String> lastWorker = new HashMap<>();

    InterviewRows(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(Account account, String harm, boolean gaps) {
        Interview interview = account.interview;
        Dice dice = account.dice;
        boolean phone = dice.chance(0.12);
        Row row = sheet.row()
                .set("interview_key", interview.key())
                .set("child_key", interview.child().key())
                .set(
                        "episode_keys",
                        interview.episodes().stream().map(Episode::key).toList())
                .set("provider", interview.provider())
                .set("interviewer", interview.interviewer())
                .set("held", interview.held())
                .set("completed", !interview.key().endsWith("b") || dice.chance(0.9))
                .set("harm", harm)
                .set("carer_feedback_agreed", dice.oneOf("YES*56 NO*24 UNKNOWN*20"))
                .set("likely_again", dice.oneOf("YES*38 NO*34 UNKNOWN*28"));
        topics(row, account, gaps);
        @Nullable String before = lastWorker.put(interview.child(), interview.interviewer());
        if (gaps && dice.chance(0.7)) {
            return;
        }
        meeting(row, interview, phone, dice);
        row.set("same_worker", before == null ? "UNKNOWN" : before.equals(interview.interviewer()) ? "YES" : "NO");
        row.set("agreed", dice.chance(0.7) ? words.say("agreed", Map.of(), dice) : null)
                .set(
                        "assessment",
                        dice.oneOf("NONE*50 EARLY_HELP*16 COMMON*4 STATUTORY*14 REASSESSMENT*8 NOT_RECORDED*8"))
                .set("referrals", referrals(account))
                .set("note", dice.chance(0.15) ? words.say("note.interview", Map.of(), dice) : null);
    }

    private static void meeting(Row row, Interview interview, boolean phone, Dice dice) {
        String where = interview.child().inCare()
                ? "NEUTRAL*38 PLACEMENT*36 SCHOOL*12 OFFICE*6 OTHER*4 NOT_RECORDED*4"
                : "NEUTRAL*34 HOME*32 SCHOOL*24 OFFICE*4 OTHER*3 NOT_RECORDED*3";
        row.set("held_where", phone ? "PHONE" : dice.oneOf(where))
                .set("independence", interview.provider().equals("COUNCIL") ? "RESPONSIBLE_AUTHORITY" : "INDEPENDENT")
                .set("seen_alone", dice.oneOf("YES*82 NO*11 UNKNOWN*7"))
                .set("confidentiality_explained", dice.oneOf("YES*88 NO*5 UNKNOWN*7"))
                .set("consequences_explained", dice.oneOf("YES*74 NO*12 UNKNOWN*14"))
                .set("next_steps_explained", dice.oneOf("YES*80 NO*9 UNKNOWN*11"));
        String preference = dice.oneOf("NONE*58 FEMALE*18 MALE*6 OTHER*2 NOT_ASKED*16");
        row.set("worker_preference", preference)
                .set("preference_met", preference.equals("NOT_ASKED") ? "UNKNOWN" : dice.oneOf("YES*88 NO*12"));
    }

    private static void topics(Row row, Account account, boolean gaps) {
        boolean again = !account.interview.episodes().getFirst().key().endsWith("-1");
        topic(row, "missing_before", again ? "YES" : "NO", account.dice, gaps);
        topic(row, "away_before", account.dice.oneOf("YES*3 NO*6 UNKNOWN*1"), account.dice, gaps);
        topic(
                row,
                "hurt",
                yes(account.harms.contains("assault") || account.harms.contains("sexual_harm")),
                account.dice,
                gaps);
        topic(row, "exploitation", yes(exploited(account)), account.dice, gaps);
        boolean drugs = account.harms.contains("alcohol_drugs") || account.harms.contains("exploitation_criminal");
        topic(row, "crime_or_drugs", yes(drugs), account.dice, gaps);
        topic(row, "risky_people", yes(account.adultNamed), account.dice, gaps);
        topic(row, "with_whom_and_where", yes(account.placeNamed), account.dice, gaps);
    }

    private static boolean exploited(Account account) {
        return account.harms.stream().anyMatch(code -> code.startsWith("exploitation") || code.equals("trafficking"));
    }

    private static String yes(boolean told) {
        return told ? "YES" : "NO";
    }

    /** A provider with gaps leaves topics unexplored, or leaves the cell empty. */
    private static void topic(Row row, String topic, String answer, Dice dice, boolean gaps) {
        String given = dice.oneOf(gaps ? "given*28 NOT_EXPLORED*44 empty*28" : "given*93 NOT_EXPLORED*4 UNKNOWN*3");
        row.set(
                topic,
                switch (given) {
                    case "given" -> answer;
                    case "empty" -> null;
                    default -> given;
                });
    }

    private static @Nullable List<String> referrals(Account account) {
        Dice dice = account.dice;
        List<String> made = new ArrayList<>();
        String outcome = ":" + dice.oneOf("OPEN*2 ACCEPTED*6 NOT_ACCEPTED*1 NOT_RECORDED*2");
        if (exploited(account)) {
            made.add((dice.chance(0.4) ? "NRM" : "SAFEGUARDING") + outcome);
        } else if (!account.harms.isEmpty() && dice.chance(0.5)) {
            made.add("SAFEGUARDING" + outcome);
        }
        if (dice.chance(0.18)) {
            made.add(dice.oneOf("EARLY_HELP*5 CAMHS*5 COUNSELLING*3 SUBSTANCE_MISUSE*3 VOLUNTARY*2 OTHER*1") + outcome);
        }
        return made;
    }
}
