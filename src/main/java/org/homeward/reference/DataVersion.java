package org.homeward.reference;

import java.time.Instant;

/** The latest change and when it was made: printed in footers, and the key under which counts may be kept. */
public record DataVersion(long change, Instant at) {}
