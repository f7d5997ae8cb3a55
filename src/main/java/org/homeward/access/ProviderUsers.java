package org.homeward.access;

import java.util.Map;
import org.springframework.security.core.AuthenticationException;

/** Whom the provider of single sign-on has signed in. */
public interface ProviderUsers {

    /**
     * The user, with the rights that the claims and an account of this name here both give; audited.
     *
     * @throws AuthenticationException if they give none
     */
    UserPrincipal signIn(Map<String, Object> claims);

    /** Audits that an answer of the provider was not accepted. */
    void refused();
}
