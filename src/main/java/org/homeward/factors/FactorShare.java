package org.homeward.factors;

import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;

/**
 * How many children a factor pushed away, pulled or forced, in one group. Unit: the child, each counted once however
 * often the factor was named; episodes, interviews and statements follow. Statements of completed interviews about an
 * episode that began in the period are counted, whoever made them, and only those whose handling lets the viewer see
 * them. A child may name several factors, and one factor both as push and as pull, so the rows do not add up; a child
 * whose age is not known is in the group "Not recorded". Denominator: the distinct children with a completed interview
 * about an episode in the filter, who need not have named any factor.
 *
 * @param group as in {@link InterviewedCount}
 * @param children distinct children in whose interviews the factor was named on this side
 * @param saidByChild of those, children who said it themselves; for the others an adult observed or inferred it
 * @param episodes distinct episodes in which it was a reason
 * @param interviews distinct interviews in which it was named
 * @param statements statements that name it
 */
public record FactorShare(
        String group,
        FactorOrTheme factor,
        FactorSide side,
        Count children,
        Count saidByChild,
        Count episodes,
        Count interviews,
        Count statements) {

    static FactorShare none(String group, FactorOrTheme factor, FactorSide side) {
        return new FactorShare(group, factor, side, Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO, Count.ZERO);
    }
}
