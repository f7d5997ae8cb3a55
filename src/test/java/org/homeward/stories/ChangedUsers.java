package org.homeward.stories;

import java.sql.SQLException;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.TestApplication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Users that the sample does not have, inserted by the owner of the database: one disabled, one whose district has no child. */
record ChangedUsers(TestApplication application) {

    static final String PASSWORD = "a long word for tests only";

    static ChangedUsers in(TestApplication application) {
        return new ChangedUsers(application);
    }

    String disabled() {
        make("gone", "ANALYST", true);
        return "gone";
    }

    /** An analyst whose only district is one from which no child of the county went missing. */
    String analystOfNoChild() {
        make("faraway", "ANALYST", false);
        run("""
                insert into homeward.user_area (user_name, area_id)
                select 'faraway', min(id) from homeward.area where kind = 'ELSEWHERE' on conflict do nothing""");
        return "faraway";
    }

    /** The same analyst as the application sees them. */
    Viewer viewerOfNoChild() {
        return new Viewer(analystOfNoChild(), Role.ANALYST, Set.of(areaOfNoChild()), null, null);
    }

    private String areaOfNoChild() {
        try (var connection = application.database().asOwner();
                var command = connection.createStatement();
                var found = command.executeQuery(
                        "select code from homeward.area where id = (select min(id) from homeward.area where kind = 'ELSEWHERE')")) {
            found.next();
            return found.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void make(String name, String role, boolean disabled) {
        String hash = application.bean(PasswordEncoder.class).encode(PASSWORD);
        run("insert into homeward.app_user (name, password_hash, role, disabled) values ('" + name + "', '" + hash
                + "', '" + role + "', " + disabled + ") on conflict do nothing");
    }

    private void run(String statement) {
        try (var connection = application.database().asOwner();
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
