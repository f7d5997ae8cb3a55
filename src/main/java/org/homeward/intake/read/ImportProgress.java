package org.homeward.intake.read;

import org.jspecify.annotations.Nullable;

/** How far the import on this thread is, for others to look at and to end. Where nobody looks, each step does nothing. */
public final class ImportProgress {

    private static final ScopedValue<ImportProgress> CURRENT = ScopedValue.newInstance();

    /** What is being done. */
    public enum Stage {
        QUEUED,
        READING,
        CHECKING,
        COMPARING,
        STORING
    }

    /** @param of how many rows there are; 0 where they are not counted in this stage */
    public record At(Stage stage, int done, int of) {}

    /** The import is ended because somebody asked for it, or because the application stops. Its transaction is rolled back. */
    public static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Ended() {
            super("ended", null, false, false);
        }
    }

    private volatile At at = new At(Stage.QUEUED, 0, 0);
    private volatile boolean ending;

    /** Runs an import that reports here. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public At at() {
        return at;
    }

    /** Ends the import at its next step. */
    public void end() {
        ending = true;
    }

    /** A stage begins. @param of how many rows it has; 0 where it does not count them */
    public static void stage(Stage stage, int of) {
        ImportProgress current = current();
        if (current != null) {
            current.to(new At(stage, 0, of));
        }
    }

    /** One more row is done. */
    public static void step() {
        ImportProgress current = current();
        if (current != null) {
            At before = current.at;
            current.to(new At(before.stage, before.done + 1, before.of));
        }
    }

    private void to(At now) {
        if (ending) {
            throw new Ended();
        }
        at = now;
    }

    private static @Nullable ImportProgress current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
