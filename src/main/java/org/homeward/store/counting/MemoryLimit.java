package org.homeward.store.counting;

/** How much memory the columns may take. Loading stops before they take more. */
public final class MemoryLimit {

    private final long bytes;
    private long taken;

    /** For one loading. */
    public MemoryLimit(long bytes) {
        this.bytes = bytes;
    }

    /** @throws Exceeded if this is more than there may be */
    public void take(long more) {
        taken += more;
        if (taken > bytes) {
            throw new Exceeded();
        }
    }

    /** There are more data than the columns may hold. */
    public static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("The columns would take more memory than they may.");
        }
    }
}
