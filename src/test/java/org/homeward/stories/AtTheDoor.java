package org.homeward.stories;

import java.net.http.HttpResponse;
import org.homeward.access.Role;
import org.homeward.access.session.Ended;
import org.homeward.access.session.Stays;
import org.homeward.support.House;
import org.homeward.users.OpenUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ann and Bob before the house, over HTTP, on a clock that can be moved. */
abstract class AtTheDoor {

    static final String RIGHT = OpenUsers.PASSWORD;
    static final String ROOM = "map/areas/district";

    final House house;

    AtTheDoor(House house) {
        this.house = house;
    }

    @BeforeEach
    void twoPeople() {
        house.bean(Stays.class).endWhere(stay -> true, Ended.EVERYWHERE);
        OpenUsers.made(house.database(), "ann", Role.ANALYST);
        OpenUsers.made(house.database(), "bob", Role.ANALYST);
    }

    @AfterEach
    void goHome() {
        house.clock().goHome();
    }

    Caller stranger() {
        return Caller.stranger(house);
    }

    Caller ann() {
        return Caller.signedIn(house, "ann", RIGHT);
    }

    boolean isLetIn(String user) {
        return let(stranger().signIn(user, RIGHT));
    }

    static boolean let(HttpResponse<String> answer) {
        return !answer.headers().firstValue("Location").orElse("sign-in").contains("sign-in");
    }

    static boolean isInside(Caller caller) {
        return caller.get(ROOM).statusCode() == 200;
    }
}
