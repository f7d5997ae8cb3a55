package org.homeward.sample.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes statements with the child's view, their audiences, and the police's grading where there is one. */
final class Statements {

    private final Sheet sheet;
    private final Phrases phrases;
    private final CountyPlan plan;

    Statements(CountyPlan plan, Sheet sheet, Phrases phrases) {
        this.plan = plan;
        this.sheet = sheet;
        this.phrases = phrases;
    }

    /** Most statements are the child's own. */
    String saidBy(Account account) {
        return account.random.oneOf("CHILD*84 OBSERVED*5 OPINION*5 THIRD_PARTY*6");
    }

    String add(Account account, String kind, String saidBy, String text, boolean concernsCarer) {
        SeededRandom random = account.random;
        String key = account.nextKey();
        Row row = sheet.row()
                .set("statement_key", key)
                .set("interview_key", account.interview.key())
                .set("episode_key", episode(account))
                .set("kind", kind)
                .set("said_by", saidBy)
                .set("words", text)
                .set("verbatim", saidBy.equals("CHILD") && random.chance(0.85))
                .set("written_by", account.interview.interviewer())
                .set("question_asked", random.chance(0.25) ? phrases.fill("question", Map.of(), random) : null)
                .set("concerns_carer", concernsCarer);
        handling(row, account, key, concernsCarer);
        return key;
    }

    /** Empty means the latest of the episodes that the interview covers. */
    private static @Nullable String episode(Account account) {
        List<Episode> episodes = account.interview.episodes();
        return episodes.size() > 1 && account.random.chance(0.4)
                ? episodes.getFirst().key()
                : null;
    }

    private void handling(Row row, Account account, String key, boolean concernsCarer) {
        SeededRandom random = account.random;
        String view = random.oneOf(
                concernsCarer
                        ? "AGREED*40 AGREED_IN_PART*45 NOT_ASKED*15"
                        : "AGREED*68 AGREED_IN_PART*17 OBJECTED*5 NOT_ASKED*10");
        row.set("child_view", view);
        List<String> audiences = audiences(view, concernsCarer, random);
        if (view.equals("OBJECTED") && random.chance(0.15)) {
            audiences = List.of("POLICE", "CHILDRENS_SERVICES");
            override(row, account.interview, random);
        }
        row.set("audiences", audiences.isEmpty() ? "NONE" : audiences);
        if (audiences.contains("POLICE")) {
            grading(row, account.interview, random);
        }
        if (!audiences.isEmpty()) {
            account.shareable.add(key);
        }
    }

    private static List<String> audiences(String view, boolean concernsCarer, SeededRandom random) {
        List<String> allButCarers = List.of("POLICE", "CHILDRENS_SERVICES", "PARTNERSHIP");
        return switch (view) {
            case "AGREED" ->
                concernsCarer || random.chance(0.4)
                        ? allButCarers
                        : List.of("POLICE", "CHILDRENS_SERVICES", "PARTNERSHIP", "CARERS");
            case "AGREED_IN_PART" ->
                random.pick(List.of(
                        List.of("CHILDRENS_SERVICES", "PARTNERSHIP"),
                        List.of("CHILDRENS_SERVICES"),
                        allButCarers,
                        List.of("POLICE", "CHILDRENS_SERVICES")));
            case "NOT_ASKED" -> random.chance(0.6) ? List.of("CHILDRENS_SERVICES", "PARTNERSHIP") : allButCarers;
            default -> List.of();
        };
    }

    private void override(Row row, Interview interview, SeededRandom random) {
        WallTime next = WallTime.minute(interview.held().at().plusHours(random.between(1, 5)));
        row.set(
                        "override_by",
                        random.oneOf("Duty_manager*2 Safeguarding_lead*1").replace('_', ' '))
                .set("override_at", next)
                .set("override_reason", "Risk of serious harm to this child or another")
                .set("override_child_told", random.chance(0.8));
    }

    private void grading(Row row, Interview interview, SeededRandom random) {
        if (!random.chance(0.14)) {
            return;
        }
        if (interview.held().day().isBefore(plan.firstDay().plusMonths(5))) {
            row.set("grading_scheme", "5x5x5").set("grading_version", "legacy");
            row.set("grade_source", random.oneOf("B*6 C*2 E*5")).set("grade_assessment", random.oneOf("2*5 3*2 4*4"));
            row.set("grade_handling", random.oneOf("1*6 2*2"));
        } else {
            row.set("grading_scheme", "3x5x2").set("grading_version", "2016");
            row.set("grade_source", random.oneOf("1*3 2*7")).set("grade_assessment", random.oneOf("A*5 B*2 C*3 D*2"));
            row.set("grade_handling", random.oneOf("P*6 C*4"));
        }
    }
}
