package org.homeward.stories;

import java.net.http.HttpResponse;
import org.homeward.access.Role;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSessions;
import org.homeward.support.TestApplication;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two users, Ann and Bob, who sign in over HTTP, on a clock that a test may move. */
abstract class SignInTestBase {

    static final String RIGHT = UsersFixtures.PASSWORD;
    static final String ROOM = "map/areas/district";

    final TestApplication application;

    SignInTestBase(TestApplication application) {
        this.application = application;
    }

    @BeforeEach
    void two_users() {
        application.bean(UserSessions.class).endWhere(session -> true, SessionEndReason.EVERYWHERE);
        UsersFixtures.made(application.database(), "ann", Role.ANALYST);
        UsersFixtures.made(application.database(), "bob", Role.ANALYST);
    }

    @AfterEach
    void reset_the_clock() {
        application.clock().reset();
    }

    HttpUser anonymous() {
        return HttpUser.anonymous(application);
    }

    HttpUser ann() {
        return HttpUser.signedIn(application, "ann", RIGHT);
    }

    boolean canSignIn(String user) {
        return isSignedIn(anonymous().signIn(user, RIGHT));
    }

    static boolean isSignedIn(HttpResponse<String> answer) {
        return !answer.headers().firstValue("Location").orElse("sign-in").contains("sign-in");
    }

    static boolean hasAccess(HttpUser caller) {
        return caller.get(ROOM).statusCode() == 200;
    }
}
