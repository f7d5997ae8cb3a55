package org.homeward.sample.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes statements about push, pull and forced factors; one code may be on two sides at once. */
final class FactorStatements {

    private static final Set<String> ABOUT_CARE = Set.of(
            "family_conflict",
            "domestic_abuse",
            "abuse_neglect",
            "substance_home",
            "placement_unhappy",
            "placement_rules");
    private static final String AT_HOME =
            "family_conflict.PUSH*26 domestic_abuse.PUSH*7 abuse_neglect.PUSH*5 substance_home.PUSH*6"
                    + " family_contact.PULL*4 school_problems.PUSH*9 bullying.PUSH*8 friends.PULL*20 peer_pressure.PULL*7 party.PULL*10"
                    + " partner.PULL*9 partner.PUSH*1 someone_older.PULL*5 grooming.FORCED*3 threats_debt.FORCED*4 loneliness.PUSH*5"
                    + " mental_health.PUSH*9 other.PUSH*3 other.PULL*2";
    private static final String IN_CARE = "placement_unhappy.PUSH*22 placement_rules.PUSH*16 contact_problems.PUSH*10"
            + " family_contact.PULL*18 family_conflict.PUSH*4 school_problems.PUSH*5 bullying.PUSH*5 friends.PULL*18"
            + " peer_pressure.PULL*6 party.PULL*8 partner.PULL*8 someone_older.PULL*7 grooming.FORCED*5 threats_debt.FORCED*5"
            + " loneliness.PUSH*7 mental_health.PUSH*7 other.PUSH*2 other.PULL*2";

    private final Phrases phrases;
    private final Statements statements;
    private final Sheet sheet;

    FactorStatements(Phrases phrases, Statements statements, Sheet sheet) {
        this.phrases = phrases;
        this.statements = statements;
        this.sheet = sheet;
    }

    void write(Account account, int count) {
        Set<String> written = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String factor = account.random.oneOf(account.interview.child().inCare() ? IN_CARE : AT_HOME);
            if (written.add(factor)) {
                write(account, factor);
            }
        }
    }

    private void write(Account account, String factor) {
        List<String> parts = List.of(factor.split("\\."));
        String code = parts.getFirst();
        String side = parts.getLast();
        String by = statements.saidBy(account);
        String text = by.equals("CHILD")
                ? phrases.fill("factor.child." + factor, account.names, account.random)
                : phrases.fill("factor." + by, account.with("factor", name(code)), account.random);
        String key = statements.add(account, "FACTOR", by, text, side.equals("PUSH") && ABOUT_CARE.contains(code));
        write(key, code, side);
        if (factor.equals("partner.PULL") && account.random.chance(0.15)) {
            write(key, code, "PUSH");
        }
    }

    void write(String statementKey, String code, String side) {
        sheet.row().set("statement_key", statementKey).set("code", code).set("side", side);
    }

    private static String name(String code) {
        return switch (code) {
            case "family_conflict" -> "conflict at home";
            case "domestic_abuse" -> "what happens at home between adults";
            case "abuse_neglect" -> "how things are at home";
            case "substance_home" -> "drinking at home";
            case "family_contact" -> "being with family";
            case "placement_unhappy" -> "being unhappy in the placement";
            case "placement_rules" -> "the rules of the placement";
            case "contact_problems" -> "contact being cancelled";
            case "school_problems" -> "trouble at school";
            case "bullying" -> "being bullied";
            case "friends" -> "wanting to be with friends";
            case "peer_pressure" -> "pressure from friends";
            case "party" -> "a party";
            case "partner" -> "a relationship";
            case "someone_older" -> "somebody older";
            case "grooming" -> "somebody's messages";
            case "threats_debt" -> "a debt";
            case "loneliness" -> "feeling alone";
            case "mental_health" -> "feeling low";
            default -> "something else";
        };
    }
}
