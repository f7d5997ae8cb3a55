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

/** Audits denied requests. Records only names of the authorisation table, never what was typed. */
@Component
@ConditionalOnWebApplication
class RefusalAudit {

    private final AuditedDatabase database;

    RefusalAudit(AuditedDatabase database) {
        this.database = database;
    }

    @EventListener
    void auditScreen(Refusal refusal) {
        String kind = refusal.kind().name().toLowerCase(Locale.ROOT);
        database.audit(refusal.viewer(), AuditEvent.refused(kind, refusal.way()));
    }

    /** The error page is dispatched after the response was refused, and is not an attempt of its own. */
    @EventListener
    void auditEndpoint(AuthorizationDeniedEvent<?> denied) {
        Authentication authentication = denied.getAuthentication().get();
        if (authentication != null
                && authentication.getPrincipal() instanceof UserPrincipal principal
                && denied.getObject() instanceof HttpServletRequest request
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            database.audit(principal.viewer(), AuditEvent.refused("reply", endpoint(request.getServletPath())));
        }
    }

    /** @param address decoded: an encoded letter would hide which one was tried */
    private static String endpoint(String address) {
        return Authorisation.of(Authorisation.Kind.ENDPOINT)
                .map(Authorisation.Rule::name)
                .filter(name -> name.contains("{")
                        ? address.startsWith(name.substring(0, name.indexOf('{')))
                        : address.equals(name))
                .findFirst()
                .orElse("no such reply");
    }
}
