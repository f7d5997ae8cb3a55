package org.homeward.stories;

import java.net.http.HttpResponse;
import org.homeward.access.Role;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSessions;
import org.homeward.support.TestApplication;
import org.homeward.users.UsersFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ann and Bob before the house, over HTTP, on a clock that can be moved. */
abstract class SignInTestBase {

    static final String RIGHT = UsersFixtures.PASSWORD;
    static final String ROOM = "map/areas/district";

    final TestApplication application;

    SignInTestBase(TestApplication application) {
        this.application = application;
    }

    @BeforeEach
    void twoPeople() {
        application.bean(UserSessions.class).endWhere(session -> true, SessionEndReason.EVERYWHERE);
        UsersFixtures.made(application.database(), "ann", Role.ANALYST);
        UsersFixtures.made(application.database(), "bob", Role.ANALYST);
    }

    @AfterEach
    void goHome() {
        application.clock().reset();
    }

    HttpUser anonymous() {
        return HttpUser.anonymous(application);
    }

    HttpUser ann() {
        return HttpUser.signedIn(application, "ann", RIGHT);
    }

    boolean isLetIn(String user) {
        return let(anonymous().signIn(user, RIGHT));
    }

    static boolean let(HttpResponse<String> answer) {
        return !answer.headers().firstValue("Location").orElse("sign-in").contains("sign-in");
    }

    static boolean isInside(HttpUser caller) {
        return caller.get(ROOM).statusCode() == 200;
    }
}
