package org.homeward.ui.funnel;

import org.homeward.ui.count.Figure;

/**
 * One step of a funnel.
 *
 * @param name what happened, "Offered an interview"
 * @param count how often
 * @param share the share of the step before with its denominator, "80% of 412"; empty on the first step
 * @param lost what was lost on the way here and why; may be empty
 * @param part whether this is a part of the step before rather than a step of its own
 */
public record FunnelStep(String name, Figure count, String share, String lost, boolean part) {}
