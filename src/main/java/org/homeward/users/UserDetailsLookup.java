package org.homeward.users;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds a user for Spring Security. */
@Component
class UserDetailsLookup implements UserDetailsService {

    private final UserQueries users;

    UserDetailsLookup(UserQueries users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.findSignIn(SystemViewers.SIGN_IN, name)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such user."));
    }
}
