package org.homeward.store.audit;

/** The first entry at which the chain breaks, and how. */
public record Fault(long number, String words) {}
