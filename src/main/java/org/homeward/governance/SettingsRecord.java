package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.SETTING_VALUE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.store.AgreedSettings;
import org.homeward.store.AuditedDatabase;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Settings that weaken or strengthen a protection are in files and the environment, where nobody can be asked to approve. So each start
 * compares them with those of the start before, and audits every one that differs, with the value before and after. No secret is among them.
 * Of those that two people agree on ({@link AgreedSettings}) a value that differs is not in force; each start at which one waits is audited.
 */
@Component
public class SettingsRecord {

    /** Settings of the surroundings, which take effect as the operator configures them. */
    private static final List<String> SURROUNDINGS = List.of(
            "homeward.address",
            "homeward.audit-anchors",
            "homeward.audit-anchor-every",
            "homeward.oidc.issuer",
            "homeward.oidc.address",
            "homeward.oidc.name-claim",
            "homeward.oidc.role-claim",
            "homeward.oidc.roles",
            "homeward.oidc.districts-claim",
            "homeward.oidc.provider-claim",
            "homeward.oidc.second-factor",
            "server.tomcat.remoteip.internal-proxies");

    static final List<String> NAMES =
            Stream.concat(AgreedSettings.NAMES.stream(), SURROUNDINGS.stream()).toList();

    private static final Viewer SYSTEM = Viewer.system("settings");

    private final AuditedDatabase database;
    private final Environment environment;

    public SettingsRecord(AuditedDatabase database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    /** The first start has nothing to compare with, and only records. */
    @EventListener(ApplicationReadyEvent.class)
    void record() {
        Map<String, String> before = last();
        for (String name : NAMES) {
            String now = environment.getProperty(name, "");
            String earlier = before.get(name);
            if (earlier == null) {
                database.writeUnversioned(SYSTEM, dsl -> insert(dsl, name, now));
            } else if (!earlier.equals(now)) {
                database.write(
                        SYSTEM,
                        AuditEvent.of(AuditKind.CHANGE, "settings", name).under(earlier + " > " + now),
                        stored -> stored,
                        (dsl, change) -> insert(dsl, name, now));
            }
            String waiting = AgreedSettings.waiting(environment, name);
            if (waiting != null) {
                database.audit(
                        SYSTEM,
                        AuditEvent.of(AuditKind.CHANGE, "settings", name).under(now + " kept, " + waiting + " waits"));
            }
        }
    }

    private Map<String, String> last() {
        return database.writeUnversioned(SYSTEM, dsl -> {
            Map<String, String> last = new TreeMap<>();
            dsl.select(SETTING_VALUE.NAME, SETTING_VALUE.VALUE)
                    .from(SETTING_VALUE)
                    .orderBy(SETTING_VALUE.ID)
                    .forEach(row -> last.put(row.value1(), row.value2()));
            return last;
        });
    }

    private static int insert(DSLContext dsl, String name, String value) {
        return dsl.insertInto(SETTING_VALUE)
                .set(SETTING_VALUE.NAME, name)
                .set(SETTING_VALUE.VALUE, value)
                .execute();
    }
}
