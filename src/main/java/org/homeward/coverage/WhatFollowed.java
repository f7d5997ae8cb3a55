package org.homeward.coverage;

import org.homeward.disclosure.Count;
import org.homeward.disclosure.RawCount;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.counting.EpisodeRows;
import org.homeward.store.counting.Selection;

/**
 * What followed the return interviews. Unit: an episode that {@link CoverageCount} counts as interviewed; what followed any of its return
 * interviews counts for it, and what followed one interview about several episodes for each of them. Each step is a part of the one before.
 *
 * @param shared episodes after which information was passed on to an agency, or an agency agreed to act, which it cannot without being told
 * @param agreed of those, episodes after which an agency agreed to act; to tell the child is a step of its own
 * @param done of those, episodes after which at least one action was done and none is still open
 * @param told of those, episodes after which the child was told, in speech or in writing, on the day of the first action that was done or
 *     later
 * @param open of those agreed, episodes with an action that is still open
 */
public record WhatFollowed(Count shared, Count agreed, Count done, Count told, Count open) {

    static WhatFollowed of(Selection<EpisodeRows> returned, SuppressionRules rules) {
        Selection<EpisodeRows> interviewed = returned.where(EpisodeRows::isInterviewed);
        Selection<EpisodeRows> shared = interviewed.where(EpisodeRows::isShared);
        Selection<EpisodeRows> agreed = shared.where(EpisodeRows::isActionAgreed);
        Selection<EpisodeRows> done = agreed.where(EpisodeRows::isActionDone);
        Selection<EpisodeRows> told = done.where(EpisodeRows::isToldWhatWasDone);
        Selection<EpisodeRows> open = agreed.where(EpisodeRows::isActionOpen);
        return new WhatFollowed(
                part(rules, interviewed, shared),
                part(rules, shared, agreed),
                part(rules, agreed, done),
                part(rules, done, told),
                part(rules, agreed, open));
    }

    private static Count part(SuppressionRules rules, Selection<EpisodeRows> before, Selection<EpisodeRows> step) {
        RawCount number = step.episodes();
        return rules.partOf(before.episodes().number(), number);
    }
}
