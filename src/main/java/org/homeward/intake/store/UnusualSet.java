package org.homeward.intake.store;

import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Translator;

/**
 * What makes a set unusual; each number is 0 where it stays below its limit.
 *
 * @param statements statements that stand and would say something else, or of which something else would hang, or that name a person
 *     who would; and interviews and children that would
 * @param handlings statements that stand and would be seen by more people
 * @param longAgo episodes and interviews of long ago, and statements of such interviews, new or changed
 * @param moved episodes, interviews and statements that stand and that other people could read: see {@link MovedRecords}
 */
public record UnusualSet(int statements, int handlings, int longAgo, int moved) {

    static final UnusualSet NONE = new UnusualSet(0, 0, 0, 0);

    public boolean isUnusual() {
        return !equals(NONE);
    }

    /** As the request for a second person has it. */
    String code() {
        List<String> parts = new ArrayList<>();
        add(parts, "STATEMENTS", statements);
        add(parts, "HANDLING", handlings);
        add(parts, "LONG_AGO", longAgo);
        add(parts, "MOVED", moved);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(what + "=" + count);
        }
    }

    /** Each reason as a sentence. */
    public List<String> texts(Translator translator) {
        List<String> texts = new ArrayList<>();
        if (statements > 0) {
            texts.add(translator.translate("approval.import.STATEMENTS", statements));
        }
        if (handlings > 0) {
            texts.add(translator.translate("approval.import.HANDLING", handlings));
        }
        if (longAgo > 0) {
            texts.add(translator.translate("approval.import.LONG_AGO", longAgo));
        }
        if (moved > 0) {
            texts.add(translator.translate("approval.import.MOVED", moved));
        }
        return texts;
    }
}
