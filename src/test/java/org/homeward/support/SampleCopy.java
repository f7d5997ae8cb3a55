package org.homeward.support;

import org.homeward.access.Copy;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;

/** A copy that is always the same, for pages that are compared. */
public final class SampleCopy {

    public static final Copy COPY =
            new Copy("D-4820017536", new Recipient("Strategy meeting, 3 December"), Purpose.MEETING_PREPARATION);

    private SampleCopy() {}
}
