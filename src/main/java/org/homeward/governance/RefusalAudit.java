package org.homeward.governance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.access.AuditEvent;
import org.homeward.access.Authorisation;
import org.homeward.access.Refusal;
import org.homeward.access.UserPrincipal;
import org.homeward.store.AuditedDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Enters in the audit which ways were shut to whom. Only names of the authorisation table are entered, never what was typed. */
@Component
@ConditionalOnWebApplication
class RefusalAudit {

    private final AuditedDatabase database;

    RefusalAudit(AuditedDatabase database) {
        this.database = database;
    }

    @EventListener
    void atAScreen(Refusal refusal) {
        String kind = refusal.kind().name().toLowerCase(Locale.ROOT);
        database.audit(refusal.viewer(), AuditEvent.refused(kind, refusal.way()));
    }

    /** The page that says what went wrong is refused after the reply was, and is no attempt of its own. */
    @EventListener
    void atAReply(AuthorizationDeniedEvent<?> denied) {
        Authentication asking = denied.getAuthentication().get();
        if (asking != null
                && asking.getPrincipal() instanceof UserPrincipal principal
                && denied.getObject() instanceof HttpServletRequest request
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            database.audit(principal.viewer(), AuditEvent.refused("reply", way(request.getRequestURI())));
        }
    }

    private static String way(String address) {
        return Authorisation.of(Authorisation.Kind.ENDPOINT)
                .map(Authorisation.Rule::name)
                .filter(name -> address.startsWith(name.replaceFirst("\\{.*", "")))
                .findFirst()
                .orElse("no such reply");
    }
}
