package org.homeward.sample.generator;

import java.util.List;

/** Writes statements about harm, travel, and everything else. */
final class OtherStatements {

    private static final String HARMS =
            "assault*22 sexual_harm*7 exploitation_sexual*8 exploitation_criminal*12 trafficking*3"
                    + " robbery*8 alcohol_drugs*17 self_harm*9 sleeping_rough*12 online*8 forced_marriage*1 other*5";

    private final Phrases phrases;
    private final Statements statements;
    private final Sheet harms;

    OtherStatements(Phrases phrases, Statements statements, Sheet harms) {
        this.phrases = phrases;
        this.statements = statements;
        this.harms = harms;
    }

    /**
     * Writes what the child said about harm and returns the answer; none, not asked and declined are three different
     * answers.
     */
    String harm(Account account, boolean gaps) {
        SeededRandom random = account.random;
        String answer = random.oneOf(
                gaps ? "TOLD*10 NONE*22 NOT_ASKED*58 DECLINED*10" : "TOLD*27 NONE*52 NOT_ASKED*6 DECLINED*15");
        if (answer.equals("TOLD")) {
            int count = random.between(1, 2);
            for (int i = 0; i < count; i++) {
                writeHarm(account);
            }
        }
        if (random.chance(0.08)) {
            observed(account);
        }
        return answer;
    }

    private void writeHarm(Account account) {
        String code = account.random.oneOf(HARMS);
        if (account.harms.add(code)) {
            String text = phrases.fill("harm.child." + code, account.names, account.random);
            write(statements.add(account, "HARM", "CHILD", text, false), code);
        }
    }

    private void observed(Account account) {
        String by = account.random.oneOf("OBSERVED*5 OPINION*3 THIRD_PARTY*3");
        String text = phrases.fill(
                "harm." + by, account.with("harm", "that somebody hurt " + account.names.get("them")), account.random);
        write(statements.add(account, "HARM", by, text, false), "other");
    }

    private void write(String key, String code) {
        harms.row().set("statement_key", key).set("code", code);
    }

    void travel(Account account) {
        String by = account.random.chance(0.9) ? "CHILD" : statements.saidBy(account);
        List<String> ways = List.of("train", "bus", "walked", "car", "taxi", "bike");
        String section = by.equals("CHILD") ? account.random.pick(ways) : by;
        statements.add(account, "TRAVEL", by, phrases.fill("travel." + section, account.names, account.random), false);
    }

    void other(Account account) {
        String by = statements.saidBy(account);
        String section = by.equals("CHILD") ? "other.child" : "other." + by;
        statements.add(account, "OTHER", by, phrases.fill(section, account.names, account.random), false);
    }
}
