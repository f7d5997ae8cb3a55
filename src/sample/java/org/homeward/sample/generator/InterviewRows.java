package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an interview once its statements are known, so that its answers follow from them. */
final class InterviewRows {

    private final Sheet sheet;
    private final Phrases phrases;
    private final Map<Child, String> lastWorker = new HashMap<>();

    InterviewRows(Sheet sheet, Phrases phrases) {
        this.sheet = sheet;
        this.phrases = phrases;
    }

    void write(Account account, String harm, boolean gaps) {
        Interview interview = account.interview;
        SeededRandom random = account.random;
        boolean phone = random.chance(0.12);
        Row row = sheet.row()
                .set("interview_key", interview.key())
                .set("child_key", interview.child().key())
                .set(
                        "episode_keys",
                        interview.episodes().stream().map(Episode::key).toList())
                .set("provider", interview.provider())
                .set("interviewer", interview.interviewer())
                .set("author", Rota.user(interview.interviewer()))
                .set("held", interview.held())
                .set("completed", !interview.key().endsWith("b") || random.chance(0.9))
                .set("harm", harm)
                .set("carer_feedback_agreed", random.oneOf("YES*56 NO*24 UNKNOWN*20"))
                .set("likely_again", random.oneOf("YES*38 NO*34 UNKNOWN*28"));
        topics(row, account, gaps);
        @Nullable String before = lastWorker.put(interview.child(), interview.interviewer());
        if (gaps && random.chance(0.7)) {
            return;
        }
        meeting(row, interview, phone, random);
        row.set("same_worker", before == null ? "UNKNOWN" : before.equals(interview.interviewer()) ? "YES" : "NO");
        row.set("agreed", random.chance(0.7) ? phrases.fill("agreed", Map.of(), random) : null)
                .set(
                        "assessment",
                        random.oneOf("NONE*50 EARLY_HELP*16 COMMON*4 STATUTORY*14 REASSESSMENT*8 NOT_RECORDED*8"))
                .set("referrals", referrals(account))
                .set("note", random.chance(0.15) ? phrases.fill("note.interview", Map.of(), random) : null);
    }

    private static void meeting(Row row, Interview interview, boolean phone, SeededRandom random) {
        String where = interview.child().inCare()
                ? "NEUTRAL*38 PLACEMENT*36 SCHOOL*12 OFFICE*6 OTHER*4 NOT_RECORDED*4"
                : "NEUTRAL*34 HOME*32 SCHOOL*24 OFFICE*4 OTHER*3 NOT_RECORDED*3";
        row.set("held_where", phone ? "PHONE" : random.oneOf(where))
                .set("independence", interview.provider().equals("COUNCIL") ? "RESPONSIBLE_AUTHORITY" : "INDEPENDENT")
                .set("seen_alone", random.oneOf("YES*82 NO*11 UNKNOWN*7"))
                .set("confidentiality_explained", random.oneOf("YES*88 NO*5 UNKNOWN*7"))
                .set("consequences_explained", random.oneOf("YES*74 NO*12 UNKNOWN*14"))
                .set("next_steps_explained", random.oneOf("YES*80 NO*9 UNKNOWN*11"));
        String preference = random.oneOf("NONE*58 FEMALE*18 MALE*6 OTHER*2 NOT_ASKED*16");
        row.set("worker_preference", preference)
                .set("preference_met", preference.equals("NOT_ASKED") ? "UNKNOWN" : random.oneOf("YES*88 NO*12"));
    }

    private static void topics(Row row, Account account, boolean gaps) {
        boolean again = !account.interview.episodes().getFirst().key().endsWith("-1");
        topic(row, "missing_before", again ? "YES" : "NO", account.random, gaps);
        topic(row, "away_before", account.random.oneOf("YES*3 NO*6 UNKNOWN*1"), account.random, gaps);
        topic(
                row,
                "hurt",
                yes(account.harms.contains("assault") || account.harms.contains("sexual_harm")),
                account.random,
                gaps);
        topic(row, "exploitation", yes(exploited(account)), account.random, gaps);
        boolean drugs = account.harms.contains("alcohol_drugs") || account.harms.contains("exploitation_criminal");
        topic(row, "crime_or_drugs", yes(drugs), account.random, gaps);
        topic(row, "risky_people", yes(account.adultNamed), account.random, gaps);
        topic(row, "with_whom_and_where", yes(account.placeNamed), account.random, gaps);
    }

    private static boolean exploited(Account account) {
        return account.harms.stream().anyMatch(code -> code.startsWith("exploitation") || code.equals("trafficking"));
    }

    private static String yes(boolean value) {
        return value ? "YES" : "NO";
    }

    /** A provider with gaps leaves topics unexplored, or leaves the cell empty. */
    private static void topic(Row row, String topic, String answer, SeededRandom random, boolean gaps) {
        String given = random.oneOf(gaps ? "given*28 NOT_EXPLORED*44 empty*28" : "given*93 NOT_EXPLORED*4 UNKNOWN*3");
        row.set(
                topic,
                switch (given) {
                    case "given" -> answer;
                    case "empty" -> null;
                    default -> given;
                });
    }

    private static @Nullable List<String> referrals(Account account) {
        SeededRandom random = account.random;
        List<String> made = new ArrayList<>();
        String outcome = ":" + random.oneOf("OPEN*2 ACCEPTED*6 NOT_ACCEPTED*1 NOT_RECORDED*2");
        if (exploited(account)) {
            made.add((random.chance(0.4) ? "NRM" : "SAFEGUARDING") + outcome);
        } else if (!account.harms.isEmpty() && random.chance(0.5)) {
            made.add("SAFEGUARDING" + outcome);
        }
        if (random.chance(0.18)) {
            made.add(random.oneOf("EARLY_HELP*5 CAMHS*5 COUNSELLING*3 SUBSTANCE_MISUSE*3 VOLUNTARY*2 OTHER*1")
                    + outcome);
        }
        return made;
    }
}
