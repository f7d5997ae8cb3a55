package org.homeward.disclosure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a statement may be used; it travels with the statement.
 *
 * @param childView what the child agreed to
 * @param audiences whom it may reach; none means kept confidential
 * @param concernsCarer whether it is about a carer, and so never reaches carers
 * @param override who decided against the child's view; null where nobody did
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
     * @param by who decided, as the sending service names them; null where it was not written down
     * @param reason what only a reading that was audited may carry; null where it was not written down
     * @param childTold whether the child was told of the decision
     */
    public record Decision(
            @Nullable String by, Instant at, @Nullable String reason, boolean childTold) {

        /** Never the reason: this is what a log or a failed assertion would show. */
        @Override
        public String toString() {
            return "Decision[childTold=" + childTold + "]";
        }
    }

    public boolean overridden() {
        return override != null;
    }

    /** Those whom it may not reach, in the order of the constants. */
    public Set<Audience> withheldFrom() {
        Set<Audience> withheld = EnumSet.allOf(Audience.class);
        withheld.removeAll(audiences);
        return withheld;
    }
}
