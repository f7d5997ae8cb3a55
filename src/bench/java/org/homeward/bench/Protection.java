package org.homeward.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Keyring;
import org.homeward.store.PendingDecryption;
import org.homeward.store.RlsSession;
import org.homeward.store.audit.AuditLog;
import org.homeward.store.audit.RecentReads;
import org.homeward.store.audit.SignedHeadFile;
import org.homeward.store.counting.Countable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The database access and the audit of the measured application, which can be switched to audit nothing and to decrypt
 * nothing. While they are on, each query is audited, even one that a viewer repeats.
 */
final class Protection {

    private final JumpingClock clock = new JumpingClock();
    private boolean on = true;

    void register(GenericApplicationContext context) {
        context.registerBean(
                "measured audit",
                AuditLog.class,
                () -> new SwitchableAuditLog(
                        context.getBean(DataSource.class),
                        new RlsSession(context.getBean(Keyring.class)),
                        context.getBean(SignedHeadFile.class)),
                audit -> audit.setPrimary(true));
        context.registerBean(
                "measured database",
                AuditedDatabase.class,
                () -> new SwitchableDatabase(
                        context.getBean(DataSource.class),
                        context.getBean(AuditLog.class),
                        context.getBean(Keyring.class)),
                database -> database.setPrimary(true));
    }

    /**
     * The next query does not count as repeated; what one query reads of a room under one filter is audited once, as
     * usual.
     */
    void nextQuery() {
        clock.jump();
    }

    void turn(boolean turnedOn) {
        on = turnedOn;
    }

    private final class SwitchableAuditLog extends AuditLog {

        SwitchableAuditLog(DataSource dataSource, RlsSession session, SignedHeadFile heads) {
            super(dataSource, session, heads, new RecentReads(clock));
        }

        @Override
        public void read(Viewer viewer, ReadRequest request, long known, int rows, Concerned concerned) {
            if (on) {
                super.read(viewer, request, known, rows, concerned);
            }
        }
    }

    private final class SwitchableDatabase extends AuditedDatabase {

        SwitchableDatabase(DataSource dataSource, AuditLog audit, Keyring keyring) {
            super(dataSource, audit, keyring);
        }

        /** Fetches the rows, but decrypts nothing. */
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

        @Override
        @SuppressWarnings("NullAway")
        public <R> R readDecrypted(
                Viewer viewer, ReadRequest request, BiFunction<DSLContext, Countable, PendingDecryption<R>> query) {
            if (on) {
                return super.readDecrypted(viewer, request, query);
            }
            count(viewer, request, query);
            return null;
        }
    }

    /** Advances by ten minutes between two queries. */
    private static final class JumpingClock extends Clock {

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
