package org.homeward.disclosure;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a statement may be used; it travels with the statement.
 *
 * @param childView what the child agreed to
 * @param audiences whom it may reach; none means kept confidential
 * @param concernsCarer whether it is about a carer, and so never reaches carers
 * @param overridden whether somebody decided against the child's view, and is named for it
 * @param childTold whether the child was told of that decision
 */
public record Handling(
        ChildView childView, Set<Audience> audiences, boolean concernsCarer, boolean overridden, boolean childTold) {

    public Handling {
        audiences = Set.copyOf(audiences);
    }

    /** Those whom it may not reach, in the order of the constants. */
    public Set<Audience> withheldFrom() {
        Set<Audience> withheld = EnumSet.allOf(Audience.class);
        withheld.removeAll(audiences);
        return withheld;
    }
}
