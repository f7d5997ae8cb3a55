package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.homeward.access.AskedTooMuch;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Concerned;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.UsageKind;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class HourlyLimitsTest {

    private final TestDatabase database;

    HourlyLimitsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void whoever_asks_beyond_the_limit_is_refused_and_audited_on_every_node() {
        AuditLog first = limited();
        AuditLog second = limited();
        Viewer ann = Viewer.of("ann", Role.ANALYST);
        copy(first, ann);
        copy(second, ann);
        copy(first, ann);

        assertThatThrownBy(() -> copy(second, ann))
                .isInstanceOf(AskedTooMuch.class)
                .hasMessageContaining("Go on in 20 min");

        assertThat(
                        database.queryAsSuperuser(
                                "select string_agg(kind || ' ' || what, ', ' order by number) from homeward.audit where user_name = 'ann'"))
                .isEqualTo("SHEET coverage, SHEET coverage, SHEET coverage, REFUSED too many COPIES");
    }

    @Test
    void the_limit_is_for_each_user_and_each_kind_and_not_for_jobs() {
        AuditLog log = limited();
        Viewer bob = Viewer.of("bob", Role.ANALYST);
        for (int i = 0; i < 3; i++) {
            copy(log, bob);
        }

        assertThatCode(() -> copy(log, Viewer.of("cleo", Role.BOARD))).doesNotThrowAnyException();
        assertThatCode(() -> log.append(bob, AuditEvent.of(AuditKind.CHANGE, "users", "user made")))
                .doesNotThrowAnyException();
        for (int i = 0; i < 5; i++) {
            copy(log, Viewer.system("export"));
        }
        assertThatThrownBy(() -> copy(log, bob)).isInstanceOf(AskedTooMuch.class);
    }

    @Test
    void a_refusal_of_one_user_does_not_make_the_reads_of_others_count_again() {
        AuditLog log = limited();
        Viewer dan = Viewer.of("dan", Role.ANALYST);
        Viewer eve = Viewer.of("eve", Role.ANALYST);
        list(log, dan, "one");
        list(log, eve, "one");

        assertThatThrownBy(() -> list(log, eve, "another")).isInstanceOf(AskedTooMuch.class);

        assertThatCode(() -> list(log, dan, "one")).doesNotThrowAnyException();
    }

    private static void list(AuditLog log, Viewer viewer, String filter) {
        log.read(viewer, ReadRequest.listed("interviews", "list", filter, null), 1, 1, Concerned.NOBODY);
    }

    private static void copy(AuditLog log, Viewer viewer) {
        log.append(viewer, AuditEvent.of(AuditKind.SHEET, "coverage", "coverage"));
    }

    private AuditLog limited() {
        return new AuditLog(
                database.app(),
                database.session(),
                database.auditHeads(),
                new RecentReads(Clock.systemUTC()),
                HourlyLimits.of(database.app(), Map.of(UsageKind.COPIES, 3, UsageKind.LISTS, 1)));
    }
}
