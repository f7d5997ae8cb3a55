package org.homeward.governance;

import static org.homeward.store.db.homeward.Tables.SETTING_VALUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.ReadRequest;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.Approval.Request;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ApprovalRefused.Why;
import org.homeward.store.AgreedSettings;
import org.homeward.store.AuditedDatabase;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Settings that protect, and those of which the configured value waits for two people of governance: one asks, another approves, and the
 * next start takes it. See {@link AgreedSettings}.
 */
@Component
public class SettingLedger {

    /**
     * A setting that protects.
     *
     * @param inForce the value that two people agreed on, or that the first start found
     * @param configured the value that waits; null where none does
     * @param agreed whether two people agreed on it since the start, so that the next start takes it
     */
    public record Setting(
            String name, String inForce, @Nullable String configured, boolean agreed) {}

    private final AuditedDatabase database;
    private final ApprovalLedger approvals;
    private final Environment environment;

    SettingLedger(AuditedDatabase database, ApprovalLedger approvals, Environment environment) {
        this.database = database;
        this.approvals = approvals;
        this.environment = environment;
    }

    /** All of them; nobody but governance is told. */
    public List<Setting> list(Viewer viewer) {
        if (viewer.role() != Role.GOVERNANCE) {
            return List.of();
        }
        Map<String, String> agreed = new HashMap<>();
        database.read(
                        viewer,
                        ReadRequest.reference("governance", "settings"),
                        dsl -> dsl.select(SETTING_VALUE.NAME, SETTING_VALUE.VALUE)
                                .from(SETTING_VALUE)
                                .orderBy(SETTING_VALUE.ID)
                                .fetch())
                .forEach(row -> agreed.put(row.value1(), row.value2()));
        return AgreedSettings.NAMES.stream()
                .map(name -> {
                    String configured = AgreedSettings.waiting(environment, name);
                    return new Setting(
                            name,
                            environment.getProperty(name, ""),
                            configured,
                            configured != null && configured.equals(agreed.get(name)));
                })
                .toList();
    }

    /** Asks for the configured value; until somebody else approves, the agreed one stays in force. */
    public void ask(Viewer viewer, Setting setting, String reason) {
        approvals.ask(
                viewer,
                new Request(
                        ApprovalKind.SETTING,
                        setting.name(),
                        setting.inForce(),
                        Objects.requireNonNull(setting.configured()),
                        reason));
    }

    /** A second person of governance approves. */
    public void approve(Viewer viewer, Approval request, String reason) {
        try {
            approvals.approve(viewer, request.id(), reason, (dsl, approved) -> approved);
        } catch (DataAccessException otherwise) {
            throw new ApprovalRefused(Why.CHANGED_SINCE);
        }
    }

    public void decline(Viewer viewer, Approval request, String reason) {
        approvals.decline(viewer, request.id(), reason);
    }
}
