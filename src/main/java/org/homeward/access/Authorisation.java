package org.homeward.access;

import static org.homeward.access.Role.ADMIN;
import static org.homeward.access.Role.ANALYST;
import static org.homeward.access.Role.BOARD;
import static org.homeward.access.Role.GOVERNANCE;
import static org.homeward.access.Role.INTERVIEWER;
import static org.homeward.access.Role.POLICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one authorisation table: every way into the house, and whom it is open to. The doors read it (the web server's filter,
 * the router, the print desk), so what is not here is shut; and the build fails while a screen, a reply or a sheet exists that
 * is not here. Which rows somebody sees behind an open door is {@code store.Visibility}'s.
 */
public final class Authorisation {

    /** What kind of way it is. */
    public enum Kind {
        /** A route of the single-page application, as its template is written: {@code interviews/:child}. */
        SCREEN,
        /** An address that answers with data beside the screens. */
        REPLY,
        /** A sheet of the print desk, by its name. */
        SHEET,
        /** An address that says nothing about anybody and answers without sign-in. */
        OPEN
    }

    /** @param roles those whom it lets in; a way that is {@link Kind#OPEN}, and the sign-in, let in everybody */
    public record Way(Kind kind, String name, Set<Role> roles) {

        public Way {
            roles = Set.copyOf(roles);
        }

        /** Whether it needs nobody to be signed in. */
        public boolean isOpen() {
            return kind == Kind.OPEN || (kind == Kind.SCREEN && name.equals("sign-in"));
        }
    }

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> COUNTS = EnumSet.of(ANALYST, BOARD, POLICE, INTERVIEWER);
    private static final Set<Role> RECORDS = EnumSet.of(ANALYST, POLICE, INTERVIEWER);
    private static final Set<Role> PERSONS = EnumSet.of(ANALYST, POLICE);

    private static final List<Way> TABLE = List.of(
            new Way(Kind.OPEN, "/actuator/health", EVERYBODY),
            new Way(Kind.OPEN, "/styles/**", EVERYBODY),
            new Way(Kind.OPEN, "/fonts/**", EVERYBODY),
            new Way(Kind.OPEN, "/icons/**", EVERYBODY),
            new Way(Kind.OPEN, "/door/standing", EVERYBODY),
            new Way(Kind.OPEN, "/door/here", EVERYBODY),
            new Way(Kind.OPEN, "/error/**", EVERYBODY),
            new Way(Kind.SCREEN, "sign-in", EVERYBODY),
            new Way(Kind.SCREEN, "password", EVERYBODY),
            new Way(Kind.SCREEN, "you", EVERYBODY),
            new Way(Kind.SCREEN, "", EVERYBODY),
            new Way(Kind.SCREEN, "places", COUNTS),
            new Way(Kind.SCREEN, "people", PERSONS),
            new Way(Kind.SCREEN, "factors", COUNTS),
            new Way(Kind.SCREEN, "trends", COUNTS),
            new Way(Kind.SCREEN, "coverage", COUNTS),
            new Way(Kind.SCREEN, "interviews", RECORDS),
            new Way(Kind.SCREEN, "interviews/:child", RECORDS),
            new Way(Kind.SCREEN, "imports", EnumSet.of(ANALYST, INTERVIEWER, ADMIN)),
            new Way(Kind.SCREEN, "governance", EnumSet.of(GOVERNANCE)),
            new Way(Kind.SCREEN, "governance/child/:child", EnumSet.of(GOVERNANCE)),
            new Way(Kind.SCREEN, "administration", EnumSet.of(ADMIN)),
            new Way(Kind.REPLY, "/map/basemap", COUNTS),
            new Way(Kind.REPLY, "/map/basemap/{layer}", COUNTS),
            new Way(Kind.REPLY, "/map/areas/{kind}", COUNTS),
            new Way(Kind.REPLY, "/map/places/areas", COUNTS),
            new Way(Kind.REPLY, "/map/places/cells", RECORDS),
            new Way(Kind.REPLY, "/map/coverage/offered", COUNTS),
            new Way(Kind.SHEET, "coverage", COUNTS),
            new Way(Kind.SHEET, "places-by-area", COUNTS),
            new Way(Kind.SHEET, "factors", COUNTS),
            new Way(Kind.SHEET, "factors-for-carers", COUNTS),
            new Way(Kind.SHEET, "chronology", PERSONS));

    private Authorisation() {}

    public static List<Way> table() {
        return TABLE;
    }

    public static Stream<Way> of(Kind kind) {
        return TABLE.stream().filter(way -> way.kind() == kind);
    }

    /** Empty where nobody declared such a way; then nobody may go it. */
    public static Optional<Way> find(Kind kind, String name) {
        return of(kind).filter(way -> way.name().equals(name)).findAny();
    }

    public static boolean allows(Kind kind, String name, Role role) {
        return find(kind, name).filter(way -> way.roles().contains(role)).isPresent();
    }
}
