package org.homeward.support;

import org.homeward.access.Copy;

/** A copy that is always the same, for pages that are compared. */
public final class SampleCopy {

    public static final Copy COPY = new Copy("D-4820017536", null, null);

    private SampleCopy() {}
}
