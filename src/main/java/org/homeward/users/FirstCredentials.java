package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APPROVAL;
import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.FIRST_CREDENTIAL;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval.Decision;
import org.homeward.approval.ApprovalKind;
import org.homeward.store.AuditedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a user first signs in with: two halves, one from each administrator, typed one after the other as the password. One half opens
 * nothing; both open once, within a few days of the approval, and the user then chooses a password.
 */
@Component
public class FirstCredentials {

    private final AuditedDatabase database;
    private final InitialPassword passwords;
    private final Duration last;

    FirstCredentials(
            AuditedDatabase database,
            InitialPassword passwords,
            @Value("${homeward.first-credentials-last}") Duration last) {
        this.database = database;
        this.passwords = passwords;
        this.last = last;
    }

    /** About 79 bits: enough that its hash needs neither a salt nor a slow function. */
    String random() {
        return passwords.random();
    }

    /** Uses both halves up, and says whether they were right. Their order does not matter. */
    boolean use(Viewer viewer, String user, String typed, Instant now) {
        String letters = letters(typed);
        if (letters.length() != 2 * InitialPassword.LENGTH) {
            return false;
        }
        String first = sha256(letters.substring(0, InitialPassword.LENGTH));
        String second = sha256(letters.substring(InitialPassword.LENGTH));
        boolean right = database.writeUnversioned(viewer, dsl -> {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            Optional<Long> approval = dsl.select(APPROVAL.ID)
                    .from(APPROVAL)
                    .where(APPROVAL.SUBJECT.eq(user))
                    .and(APPROVAL.KIND.in(ApprovalKind.NEW_USER.name(), ApprovalKind.CREDENTIALS.name()))
                    .and(APPROVAL.DECISION.eq(Decision.APPROVED.name()))
                    .orderBy(APPROVAL.ID.desc())
                    .limit(1)
                    .fetchOptional(APPROVAL.ID);
            if (approval.isEmpty()) {
                return false;
            }
            Set<String> held = new HashSet<>(dsl.select(FIRST_CREDENTIAL.HALF_SHA256)
                    .from(FIRST_CREDENTIAL)
                    .join(APPROVAL)
                    .on(APPROVAL.ID.eq(FIRST_CREDENTIAL.APPROVAL_ID))
                    .where(FIRST_CREDENTIAL.APPROVAL_ID.eq(approval.get()))
                    .and(FIRST_CREDENTIAL.USED_AT.isNull())
                    .and(APPROVAL.DECIDED_AT.gt(at.minus(last)))
                    .forUpdate()
                    .of(FIRST_CREDENTIAL)
                    .fetch(FIRST_CREDENTIAL.HALF_SHA256));
            if (held.size() != 2 || first.equals(second) || !held.containsAll(List.of(first, second))) {
                return false;
            }
            dsl.update(FIRST_CREDENTIAL)
                    .set(FIRST_CREDENTIAL.USED_AT, at)
                    .where(FIRST_CREDENTIAL.APPROVAL_ID.eq(approval.get()))
                    .execute();
            dsl.update(APP_USER)
                    .set(APP_USER.FIRST_USED_AT, at)
                    .where(APP_USER.NAME.eq(user))
                    .execute();
            return true;
        });
        if (right) {
            database.audit(
                    viewer,
                    AuditEvent.of(AuditKind.CHANGE, "users", "first credentials used")
                            .about(user));
        }
        return right;
    }

    static String sha256(String half) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(letters(half).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Without the hyphens and blanks that people put between groups. */
    private static String letters(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
