package org.homeward.intake.store;

import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a set, and who answers for it.
 *
 * @param sender for one who sent a set that waited, only the name is known
 * @param responsible a user who may send for the same source system
 * @param approvedBy the second person; null where the set did not wait
 */
record SentBy(Viewer sender, String responsible, @Nullable String approvedBy) {}
