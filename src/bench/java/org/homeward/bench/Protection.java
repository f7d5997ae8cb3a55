package org.homeward.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Keyring;
import org.homeward.store.PendingDecryption;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.RecentReads;
import org.homeward.store.audit.SignedHeadFile;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The gate and the audit of a measured house, which can be told to enter nothing and to open nothing. While they are on, each
 * question is entered, even one that a reader repeats.
 */
final class Protection {

    private final Jumping clock = new Jumping();
    private boolean on = true;

    void register(GenericApplicationContext house) {
        house.registerBean(
                "measured audit",
                AuditLog.class,
                () -> new Entering(house.getBean(DataSource.class), house.getBean(SignedHeadFile.class)),
                audit -> audit.setPrimary(true));
        house.registerBean(
                "measured sight",
                AuditedDatabase.class,
                () -> new Opening(
                        house.getBean(DataSource.class), house.getBean(AuditLog.class), house.getBean(Keyring.class)),
                sight -> sight.setPrimary(true));
    }

    /** The next question is no repeated one; what one question reads of a room under one filter is entered once, as ever. */
    void nextQuestion() {
        clock.jump();
    }

    void turn(boolean turnedOn) {
        on = turnedOn;
    }

    private final class Entering extends AuditLog {

        Entering(DataSource dataSource, SignedHeadFile heads) {
            super(dataSource, heads, new RecentReads(clock));
        }

        @Override
        public void read(Viewer viewer, ReadRequest request, long known, int rows) {
            if (on) {
                super.read(viewer, request, known, rows);
            }
        }
    }

    private final class Opening extends AuditedDatabase {

        Opening(DataSource dataSource, AuditLog audit, Keyring keyring) {
            super(dataSource, audit, keyring);
        }

        /** Fetched all the same, and left sealed. */
        @Override
        @SuppressWarnings("NullAway")
        public <R> R readDecrypted(
                Viewer viewer, ReadRequest request, Function<DSLContext, PendingDecryption<R>> query) {
            if (on) {
                return super.readDecrypted(viewer, request, query);
            }
            read(viewer, request, query);
            return null;
        }
    }

    /** Ten minutes pass between two questions. */
    private static final class Jumping extends Clock {

        private Instant now = Instant.EPOCH;

        synchronized void jump() {
            now = now.plus(Duration.ofMinutes(10));
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
