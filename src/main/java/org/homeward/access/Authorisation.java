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
        ENDPOINT,
        /** A method of a class called …Queries: who gets rows from it. The other roles get what nobody gets. */
        QUERY,
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
    public record Rule(Kind kind, String name, Set<Role> roles) {

        public Rule {
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

    private static final List<Rule> TABLE = List.of(
            new Rule(Kind.OPEN, "/actuator/health", EVERYBODY),
            new Rule(Kind.OPEN, "/styles/**", EVERYBODY),
            new Rule(Kind.OPEN, "/fonts/**", EVERYBODY),
            new Rule(Kind.OPEN, "/icons/**", EVERYBODY),
            new Rule(Kind.OPEN, "/session/status", EVERYBODY),
            new Rule(Kind.OPEN, "/session/active", EVERYBODY),
            new Rule(Kind.OPEN, "/error/**", EVERYBODY),
            new Rule(Kind.SCREEN, "sign-in", EVERYBODY),
            new Rule(Kind.SCREEN, "password", EVERYBODY),
            new Rule(Kind.SCREEN, "you", EVERYBODY),
            new Rule(Kind.SCREEN, "", EVERYBODY),
            new Rule(Kind.SCREEN, "places", COUNTS),
            new Rule(Kind.SCREEN, "people", PERSONS),
            new Rule(Kind.SCREEN, "factors", COUNTS),
            new Rule(Kind.SCREEN, "trends", COUNTS),
            new Rule(Kind.SCREEN, "coverage", COUNTS),
            new Rule(Kind.SCREEN, "interviews", RECORDS),
            new Rule(Kind.SCREEN, "interviews/:child", RECORDS),
            new Rule(Kind.SCREEN, "imports", SENDERS),
            new Rule(Kind.SCREEN, "governance", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.SCREEN, "governance/child/:child", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.SCREEN, "administration", EnumSet.of(ADMIN)),
            new Rule(Kind.ENDPOINT, "/map/basemap", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/basemap/{layer}", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/areas/{kind}", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/places/areas", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/places/cells", RECORDS),
            new Rule(Kind.ENDPOINT, "/map/coverage/offered", COUNTS),
            new Rule(Kind.SHEET, "coverage", COUNTS),
            new Rule(Kind.SHEET, "places-by-area", COUNTS),
            new Rule(Kind.SHEET, "factors", COUNTS),
            new Rule(Kind.SHEET, "factors-for-carers", COUNTS),
            new Rule(Kind.SHEET, "chronology", PERSONS),
            new Rule(Kind.FILE, "places", COUNTS),
            new Rule(Kind.FILE, "factors", COUNTS),
            new Rule(Kind.FILE, "trends", COUNTS),
            new Rule(Kind.FILE, "coverage", COUNTS),
            new Rule(Kind.FILE, "people", PERSONS),
            new Rule(Kind.FILE, "interviews", RECORDS),
            new Rule(Kind.FILE, "statements", PERSONS),
            new Rule(Kind.FILE, "audit", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "LowCoverageQueries.wards", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.byCare", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.byDistrict", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.stillMissing", COUNTS),
            new Rule(Kind.QUERY, "FactorQueries.byBreakdown", COUNTS),
            new Rule(Kind.QUERY, "FactorQueries.forCarers", COUNTS),
            new Rule(Kind.QUERY, "InterviewQueries.count", COUNTS),
            new Rule(Kind.QUERY, "PlaceQueries.countByArea", COUNTS),
            new Rule(Kind.QUERY, "PlaceQueries.countByCell", COUNTS),
            new Rule(Kind.QUERY, "TrendQueries.byMonth", COUNTS),
            new Rule(Kind.QUERY, "AccountQueries.find", RECORDS),
            new Rule(Kind.QUERY, "AccountQueries.open", RECORDS),
            new Rule(Kind.QUERY, "InterviewQueries.list", RECORDS),
            new Rule(Kind.QUERY, "PersonStatementQueries.findInCell", RECORDS),
            new Rule(Kind.QUERY, "PersonStatementQueries.findInWard", RECORDS),
            new Rule(Kind.QUERY, "PersonStatementQueries.findNaming", RECORDS),
            new Rule(Kind.QUERY, "PersonQueries.count", RECORDS),
            new Rule(Kind.QUERY, "PersonQueries.open", RECORDS),
            new Rule(Kind.QUERY, "PlaceStatementQueries.findStatements", RECORDS),
            new Rule(Kind.QUERY, "PlaceStatementQueries.points", RECORDS),
            new Rule(Kind.QUERY, "IdentityQueries.find", EnumSet.of(POLICE, INTERVIEWER)),
            new Rule(Kind.QUERY, "AuditQueries.count", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "AuditQueries.list", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "BreakGlassQueries.list", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ChildAccessLogQueries.find", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ChildAccessLogQueries.findChild", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ReviewQueries.sample", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "RoleChangeQueries.listOpen", EnumSet.of(ADMIN)),
            new Rule(Kind.QUERY, "UserQueries.list", EnumSet.of(ADMIN)),
            new Rule(Kind.QUERY, "BatchQueries.list", SENDERS),
            new Rule(Kind.QUERY, "GeographyQueries.areas", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.basemap", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.extent", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.inDegrees", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.namedPlaces", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.onNationalGrid", EVERYBODY),
            new Rule(Kind.QUERY, "IdentityQueries.mayKnow", EVERYBODY),
            new Rule(Kind.QUERY, "PersonStatementQueries.findWard", EVERYBODY),
            new Rule(Kind.QUERY, "ApiTokenQueries.listExpiries", EVERYBODY),
            new Rule(Kind.QUERY, "PaperMapQueries.ground", EVERYBODY),
            new Rule(Kind.QUERY, "PaperMapQueries.outlines", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.categories", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.districts", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.factors", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.latest", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.providers", EVERYBODY),
            new Rule(Kind.QUERY, "ApiTokenQueries.findUser", THE_HOUSE),
            new Rule(Kind.QUERY, "UserQueries.findRights", THE_HOUSE),
            new Rule(Kind.QUERY, "UserQueries.findSampleMark", THE_HOUSE),
            new Rule(Kind.QUERY, "UserQueries.findSignIn", THE_HOUSE),
            new Rule(Kind.QUERY, "UserQueries.isPrivateSample", THE_HOUSE));

    private Authorisation() {}

    public static List<Rule> table() {
        return TABLE;
    }

    public static Stream<Rule> of(Kind kind) {
        return TABLE.stream().filter(way -> way.kind() == kind);
    }

    /** Empty where nobody declared such a way; then nobody may go it. */
    public static Optional<Rule> find(Kind kind, String name) {
        return of(kind).filter(way -> way.name().equals(name)).findAny();
    }

    public static boolean allows(Kind kind, String name, Role role) {
        return find(kind, name).filter(way -> way.roles().contains(role)).isPresent();
    }
}
