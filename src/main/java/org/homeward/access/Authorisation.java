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
        /** A method of a class called …Queries: who gets rows from it. The other roles get what nobody gets. */
        QUESTION,
        /** A sheet of the print desk, by its name. */
        SHEET,
        /**
         * A table that may be taken away as a file, by its name. Each is a right of its own: whoever may read a thing on the
         * screen may not therefore take it away.
         */
        FILE,
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

    private static final Set<Role> SENDERS = EnumSet.of(ANALYST, INTERVIEWER, ADMIN);
    /** Jobs of the house itself, as the system viewers whose tables the database lists; no role. */
    private static final Set<Role> THE_HOUSE = EnumSet.noneOf(Role.class);

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
            new Way(Kind.SCREEN, "imports", SENDERS),
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
            new Way(Kind.SHEET, "chronology", PERSONS),
            new Way(Kind.FILE, "places", COUNTS),
            new Way(Kind.FILE, "factors", COUNTS),
            new Way(Kind.FILE, "trends", COUNTS),
            new Way(Kind.FILE, "coverage", COUNTS),
            new Way(Kind.FILE, "people", PERSONS),
            new Way(Kind.FILE, "interviews", RECORDS),
            new Way(Kind.FILE, "statements", PERSONS),
            new Way(Kind.FILE, "audit", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "BlindSpotQueries.wards", COUNTS),
            new Way(Kind.QUESTION, "CoverageQueries.byCare", COUNTS),
            new Way(Kind.QUESTION, "CoverageQueries.byDistrict", COUNTS),
            new Way(Kind.QUESTION, "CoverageQueries.stillMissing", COUNTS),
            new Way(Kind.QUESTION, "FactorQueries.bySplit", COUNTS),
            new Way(Kind.QUESTION, "FactorQueries.forCarers", COUNTS),
            new Way(Kind.QUESTION, "InterviewQueries.count", COUNTS),
            new Way(Kind.QUESTION, "PlaceQueries.countByArea", COUNTS),
            new Way(Kind.QUESTION, "PlaceQueries.countByCell", COUNTS),
            new Way(Kind.QUESTION, "TrendQueries.byMonth", COUNTS),
            new Way(Kind.QUESTION, "AccountQueries.find", RECORDS),
            new Way(Kind.QUESTION, "AccountQueries.open", RECORDS),
            new Way(Kind.QUESTION, "InterviewQueries.list", RECORDS),
            new Way(Kind.QUESTION, "NamedStatementQueries.findInCell", RECORDS),
            new Way(Kind.QUESTION, "NamedStatementQueries.findInWard", RECORDS),
            new Way(Kind.QUESTION, "NamedStatementQueries.findNaming", RECORDS),
            new Way(Kind.QUESTION, "PersonQueries.count", RECORDS),
            new Way(Kind.QUESTION, "PersonQueries.open", RECORDS),
            new Way(Kind.QUESTION, "PlaceStatementQueries.behind", RECORDS),
            new Way(Kind.QUESTION, "PlaceStatementQueries.points", RECORDS),
            new Way(Kind.QUESTION, "IdentityQueries.find", EnumSet.of(POLICE, INTERVIEWER)),
            new Way(Kind.QUESTION, "AuditQueries.count", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "AuditQueries.list", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "BreakGlassQueries.list", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "ChildLooksQueries.find", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "ChildLooksQueries.findChild", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "ReviewQueries.sample", EnumSet.of(GOVERNANCE)),
            new Way(Kind.QUESTION, "RoleChangeQueries.listOpen", EnumSet.of(ADMIN)),
            new Way(Kind.QUESTION, "UserQueries.list", EnumSet.of(ADMIN)),
            new Way(Kind.QUESTION, "BatchQueries.list", SENDERS),
            new Way(Kind.QUESTION, "GeographyQueries.areas", EVERYBODY),
            new Way(Kind.QUESTION, "GeographyQueries.basemap", EVERYBODY),
            new Way(Kind.QUESTION, "GeographyQueries.extent", EVERYBODY),
            new Way(Kind.QUESTION, "GeographyQueries.inDegrees", EVERYBODY),
            new Way(Kind.QUESTION, "GeographyQueries.namedPlaces", EVERYBODY),
            new Way(Kind.QUESTION, "GeographyQueries.onNationalGrid", EVERYBODY),
            new Way(Kind.QUESTION, "IdentityQueries.mayKnow", EVERYBODY),
            new Way(Kind.QUESTION, "NamedStatementQueries.findWard", EVERYBODY),
            new Way(Kind.QUESTION, "OperatorTokenQueries.listExpiries", EVERYBODY),
            new Way(Kind.QUESTION, "PaperMapQueries.ground", EVERYBODY),
            new Way(Kind.QUESTION, "PaperMapQueries.outlines", EVERYBODY),
            new Way(Kind.QUESTION, "ReferenceQueries.categories", EVERYBODY),
            new Way(Kind.QUESTION, "ReferenceQueries.districts", EVERYBODY),
            new Way(Kind.QUESTION, "ReferenceQueries.factors", EVERYBODY),
            new Way(Kind.QUESTION, "ReferenceQueries.latest", EVERYBODY),
            new Way(Kind.QUESTION, "ReferenceQueries.providers", EVERYBODY),
            new Way(Kind.QUESTION, "OperatorTokenQueries.findUser", THE_HOUSE),
            new Way(Kind.QUESTION, "UserQueries.findRights", THE_HOUSE),
            new Way(Kind.QUESTION, "UserQueries.findSampleMark", THE_HOUSE),
            new Way(Kind.QUESTION, "UserQueries.findSignIn", THE_HOUSE),
            new Way(Kind.QUESTION, "UserQueries.isPrivateSample", THE_HOUSE));

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
