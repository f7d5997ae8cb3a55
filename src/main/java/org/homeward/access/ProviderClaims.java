package org.homeward.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the provider of single sign-on says about a user, in place of a user name and password; nothing where its answer was not accepted. */
public final class ProviderClaims extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> claims;

    ProviderClaims(Map<String, Object> claims) {
        super(List.of());
        this.claims = new HashMap<>(claims);
    }

    public Map<String, Object> claims() {
        return claims;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "";
    }

    /** Never the claims: this may reach a log. */
    @Override
    public String toString() {
        return "ProviderClaims";
    }
}
