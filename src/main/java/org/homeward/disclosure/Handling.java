package org.homeward.disclosure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a statement may be used; it is part of the statement.
 *
 * @param childView what the child agreed to
 * @param audiences to whom it may be disclosed; none means confidential
 * @param concernsCarer whether it is about a carer, and so is never disclosed to carers
 * @param override the decision against the child's view; null where there is none
 */
public record Handling(
        ChildView childView,
        Set<Audience> audiences,
        boolean concernsCarer,
        @Nullable Decision override) {

    public Handling {
        audiences = Set.copyOf(audiences);
    }

    /**
     * A decision against the child's view.
     *
     * @param by who decided, as the sending service names them; null where not recorded
     * @param reason decrypted only in an audited read; null where not recorded
     * @param childTold whether the child was told of the decision
     */
    public record Decision(
            @Nullable String by, Instant at, @Nullable String reason, boolean childTold) {

        /** Never the reason: logs and failed assertions show this text. */
        @Override
        public String toString() {
            return "Decision[childTold=" + childTold + "]";
        }
    }

    public boolean overridden() {
        return override != null;
    }

    /** Those to whom it may not be disclosed, in the order of the constants. */
    public Set<Audience> withheldFrom() {
        Set<Audience> withheld = EnumSet.allOf(Audience.class);
        withheld.removeAll(audiences);
        return withheld;
    }
}
