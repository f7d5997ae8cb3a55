package org.homeward.sample.generator;

import java.util.List;

/** Statements about harm, travel, and everything else a child wants to say. */
final class OtherTelling {

    private static final String HARMS =
            "assault*22 sexual_harm*7 exploitation_sexual*8 exploitation_criminal*12 trafficking*3"
                    + " robbery*8 alcohol_drugs*17 self_harm*9 sleeping_rough*12 online*8 forced_marriage*1 other*5";

    private final Words words;
    private final Statements statements;
    private final Sheet harms;

    OtherTelling(Words words, Statements statements, Sheet harms) {
        this.words = words;
        this.statements = statements;
        this.harms = harms;
    }

    /** Whether the child told of harm; none, not asked and declined are three different answers. */
    String harm(Account account, boolean gaps) {
        Dice dice = account.dice;
        String answer = dice.oneOf(
                gaps ? "TOLD*10 NONE*22 NOT_ASKED*58 DECLINED*10" : "TOLD*27 NONE*52 NOT_ASKED*6 DECLINED*15");
        if (answer.equals("TOLD")) {
            int count = dice.between(1, 2);
            for (int i = 0; i < count; i++) {
                harmTold(account);
            }
        }
        if (dice.chance(0.08)) {
            observed(account);
        }
        return answer;
    }

    private void harmTold(Account account) {
        String code = account.dice.oneOf(HARMS);
        if (account.harms.add(code)) {
            String told = words.say("harm.child." + code, account.names, account.dice);
            write(statements.add(account, "HARM", "CHILD", told, false), code);
        }
    }

    private void observed(Account account) {
        String by = account.dice.oneOf("OBSERVED*5 OPINION*3 THIRD_PARTY*3");
        String told = words.say(
                "harm." + by, account.with("harm", "that somebody hurt " + account.names.get("them")), account.dice);
        write(statements.add(account, "HARM", by, told, false), "other");
    }

    private void write(String key, String code) {
        harms.row().set("statement_key", key).set("code", code);
    }

    void travel(Account account) {
        String by = account.dice.chance(0.9) ? "CHILD" : statements.saidBy(account);
        List<String> ways = List.of("train", "bus", "walked", "car", "taxi", "bike");
        String section = by.equals("CHILD") ? account.dice.pick(ways) : by;
        statements.add(account, "TRAVEL", by, words.say("travel." + section, account.names, account.dice), false);
    }

    void other(Account account) {
        String by = statements.saidBy(account);
        String section = by.equals("CHILD") ? "other.child" : "other." + by;
        statements.add(account, "OTHER", by, words.say(section, account.names, account.dice), false);
    }
}
