package org.homeward.support;

import org.homeward.access.Release;

/** A copy that is always the same, for pages that are compared. */
public final class SampleRelease {

    public static final Release COPY = new Release("D-4820017536", null, null);

    private SampleRelease() {}
}
