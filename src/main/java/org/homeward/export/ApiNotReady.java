package org.homeward.export;

/** A table takes longer to compute than a program waits; it is being computed, and kept for the next request. */
public class ApiNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long again_s;

    /** @param again_s after how many seconds to ask again */
    public ApiNotReady(long again_s) {
        super("This is not computed yet. Ask the same again in " + again_s + " seconds.");
        this.again_s = again_s;
    }

    public long again_s() {
        return again_s;
    }
}
