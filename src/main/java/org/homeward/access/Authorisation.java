package org.homeward.access;

import static org.homeward.access.Role.ADMIN;
import static org.homeward.access.Role.ANALYST;
import static org.homeward.access.Role.BOARD;
import static org.homeward.access.Role.CHILDRENS_SERVICES;
import static org.homeward.access.Role.GOVERNANCE;
import static org.homeward.access.Role.INTERVIEWER;
import static org.homeward.access.Role.POLICE;
import static org.homeward.access.Role.SAFEGUARDING_LEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one authorisation table: every entry point of the application and the roles that may use it. The web server's filter,
 * the router and the print catalogue read it, so what is not listed is denied. The build fails while a screen, an endpoint or
 * a sheet exists that is not listed. Which rows a role sees there is decided by {@code store.Visibility}.
 */
public final class Authorisation {

    /** The kind of entry point. */
    public enum Kind {
        /** A route of the single-page application, as its template: {@code interviews/:child}. */
        SCREEN,
        /** An address that returns data outside the screens. */
        ENDPOINT,
        /** A method of a class called …Queries: the roles that get rows from it. Other roles get no rows. */
        QUERY,
        /** A printed sheet, by its name. */
        SHEET,
        /**
         * A table that may be downloaded as a file, by its name. Each is a separate right: viewing a table on screen does not
         * include downloading it.
         */
        FILE,
        /** A kind of data that may be imported, by its name. */
        IMPORT,
        /** An address that contains no information about anyone and needs no sign-in. */
        OPEN
    }

    /** @param roles the roles that it admits; a rule of kind {@link Kind#OPEN} and the sign-in page admit everyone */
    public record Rule(Kind kind, String name, Set<Role> roles) {

        public Rule {
            roles = Set.copyOf(roles);
        }

        /** Whether it is available without sign-in. */
        public boolean isOpen() {
            return kind == Kind.OPEN || (kind == Kind.SCREEN && name.equals("sign-in"));
        }
    }

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> COUNTS = EnumSet.of(ANALYST, BOARD, POLICE, CHILDRENS_SERVICES, INTERVIEWER);
    private static final Set<Role> RECORDS = EnumSet.of(ANALYST, POLICE, CHILDRENS_SERVICES, INTERVIEWER);
    private static final Set<Role> PERSONS = EnumSet.of(ANALYST, POLICE);

    /** Whoever sends disclosures, each for the source systems that they may send for; see {@code intake.store.SourceSystem}. */
    private static final Set<Role> SENDERS = EnumSet.of(ANALYST, INTERVIEWER);

    /** Whoever imports anything: administrators only boundaries and lists. */
    private static final Set<Role> IMPORTERS = EnumSet.of(ANALYST, INTERVIEWER, ADMIN);
    /** Internal jobs, as the system viewers whose tables the database lists; no role. */
    private static final Set<Role> INTERNAL = EnumSet.noneOf(Role.class);

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
            new Rule(Kind.SCREEN, "second-factor", EVERYBODY),
            new Rule(Kind.SCREEN, "you", EVERYBODY),
            new Rule(Kind.SCREEN, "", EVERYBODY),
            new Rule(Kind.SCREEN, "places", COUNTS),
            new Rule(Kind.SCREEN, "people", PERSONS),
            new Rule(Kind.SCREEN, "factors", COUNTS),
            new Rule(Kind.SCREEN, "trends", COUNTS),
            new Rule(Kind.SCREEN, "coverage", COUNTS),
            new Rule(Kind.SCREEN, "methods", COUNTS),
            new Rule(Kind.SCREEN, "worklist", RECORDS),
            new Rule(Kind.SCREEN, "interviews", RECORDS),
            new Rule(Kind.SCREEN, "interviews/:child", RECORDS),
            new Rule(Kind.SCREEN, "decisions", EnumSet.of(SAFEGUARDING_LEAD)),
            new Rule(Kind.SCREEN, "releases", EnumSet.of(ANALYST)),
            new Rule(Kind.SCREEN, "imports", IMPORTERS),
            new Rule(Kind.SCREEN, "governance", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.SCREEN, "governance/child/:child", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.SCREEN, "administration", EnumSet.of(ADMIN)),
            new Rule(Kind.ENDPOINT, "/map/basemap", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/basemap/{layer}", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/basemap.pmtiles", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/areas/{kind}", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/places/areas", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/places/interviewed", COUNTS),
            new Rule(Kind.ENDPOINT, "/map/places/cells", RECORDS),
            new Rule(Kind.ENDPOINT, "/map/places/density", RECORDS),
            new Rule(Kind.ENDPOINT, "/map/places/reasons", RECORDS),
            new Rule(Kind.ENDPOINT, "/map/places/hot-spots", RECORDS),
            new Rule(Kind.ENDPOINT, "/map/coverage/offered", COUNTS),
            new Rule(Kind.ENDPOINT, "/api/v1/coverage/comparison", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/openapi", COUNTS),
            new Rule(Kind.ENDPOINT, "/api/v1/coverage/repeats", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/coverage/persistence", COUNTS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/areas", COUNTS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/cells", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/reasons", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/names", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/hot-spots", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/journeys", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/distances", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/interviewed", COUNTS),
            new Rule(Kind.ENDPOINT, "/api/v1/places/profile", RECORDS),
            new Rule(Kind.ENDPOINT, "/api/v1/imports", SENDERS),
            new Rule(Kind.ENDPOINT, "/api/v1/imports/{id}", SENDERS),
            new Rule(Kind.SHEET, "annual-return", RECORDS),
            new Rule(Kind.SHEET, "coverage", COUNTS),
            new Rule(Kind.SHEET, "provider-profile", RECORDS),
            new Rule(Kind.SHEET, "places-by-area", COUNTS),
            new Rule(Kind.SHEET, "hot-spot-profile", RECORDS),
            new Rule(Kind.SHEET, "factors", COUNTS),
            new Rule(Kind.SHEET, "factors-for-carers", COUNTS),
            new Rule(Kind.SHEET, "chronology", PERSONS),
            new Rule(Kind.FILE, "places", COUNTS),
            new Rule(Kind.FILE, "place-profile", RECORDS),
            new Rule(Kind.FILE, "factors", COUNTS),
            new Rule(Kind.FILE, "trends", COUNTS),
            new Rule(Kind.FILE, "annual-return", RECORDS),
            new Rule(Kind.FILE, "coverage", COUNTS),
            new Rule(Kind.FILE, "people", PERSONS),
            new Rule(Kind.FILE, "interviews", RECORDS),
            new Rule(Kind.FILE, "statements", PERSONS),
            new Rule(Kind.FILE, "rejected-rows", SENDERS),
            new Rule(Kind.FILE, "audit", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.IMPORT, "disclosures", SENDERS),
            new Rule(Kind.IMPORT, "boundaries and lists", EnumSet.of(ANALYST, ADMIN)),
            new Rule(Kind.IMPORT, "source systems", EnumSet.of(ADMIN)),
            new Rule(Kind.IMPORT, "placed words", EnumSet.of(ANALYST)),
            new Rule(Kind.IMPORT, "attempts", EnumSet.of(INTERVIEWER)),
            new Rule(Kind.QUERY, "HotSpotQueries.visits", COUNTS),
            new Rule(Kind.QUERY, "JourneyQueries.count", COUNTS),
            new Rule(Kind.QUERY, "LowCoverageQueries.byWard", COUNTS),
            new Rule(Kind.QUERY, "LowCoverageQueries.wards", COUNTS),
            new Rule(Kind.QUERY, "PlaceProfileQueries.find", RECORDS),
            new Rule(Kind.QUERY, "AnnualReturnQueries.answers", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.byCare", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.byDistrict", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.change", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.comparison", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.offers", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.stillMissing", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.whatFollowed", COUNTS),
            new Rule(Kind.QUERY, "CompletenessQueries.recorded", COUNTS),
            new Rule(Kind.QUERY, "RepeatQueries.repeats", COUNTS),
            new Rule(Kind.QUERY, "PersistenceQueries.attempts", COUNTS),
            new Rule(Kind.QUERY, "PersistenceQueries.held", COUNTS),
            new Rule(Kind.QUERY, "PersistenceQueries.topics", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.monthly", COUNTS),
            new Rule(Kind.QUERY, "CoverageQueries.timeToInterview", COUNTS),
            new Rule(Kind.QUERY, "FactorQueries.byBreakdown", COUNTS),
            new Rule(Kind.QUERY, "FactorQueries.byEveryBreakdown", COUNTS),
            new Rule(Kind.QUERY, "FactorQueries.forCarers", COUNTS),
            new Rule(Kind.QUERY, "InterviewQueries.count", COUNTS),
            new Rule(Kind.QUERY, "PlaceQueries.countByArea", COUNTS),
            new Rule(Kind.QUERY, "PlaceQueries.countByCell", COUNTS),
            new Rule(Kind.QUERY, "PlaceQueries.countByName", RECORDS),
            // Whoever may switch Places to a working view.
            new Rule(Kind.QUERY, "PlaceQueries.countSmallNumbers", PERSONS),
            new Rule(Kind.QUERY, "ReasonQueries.byCell", COUNTS),
            new Rule(Kind.QUERY, "TrendQueries.byMonth", COUNTS),
            new Rule(Kind.QUERY, "AccountQueries.find", RECORDS),
            new Rule(Kind.QUERY, "AccountQueries.open", RECORDS),
            new Rule(Kind.QUERY, "InterviewQueries.list", RECORDS),
            new Rule(Kind.QUERY, "WorklistQueries.byProvider", RECORDS),
            new Rule(Kind.QUERY, "WorklistQueries.list", EnumSet.of(CHILDRENS_SERVICES, INTERVIEWER)),
            new Rule(Kind.QUERY, "WorklistQueries.openActions", EnumSet.of(INTERVIEWER)),
            new Rule(Kind.QUERY, "PersonStatementQueries.findInCell", RECORDS),
            new Rule(Kind.QUERY, "PersonStatementQueries.findInWard", RECORDS),
            new Rule(Kind.QUERY, "PersonStatementQueries.findNaming", RECORDS),
            new Rule(Kind.QUERY, "PersonQueries.count", RECORDS),
            new Rule(Kind.QUERY, "PersonQueries.open", RECORDS),
            new Rule(Kind.QUERY, "PlaceStatementQueries.findStatements", RECORDS),
            new Rule(Kind.QUERY, "PlaceStatementQueries.points", RECORDS),
            new Rule(Kind.QUERY, "IdentityQueries.find", EnumSet.of(POLICE, CHILDRENS_SERVICES, INTERVIEWER)),
            new Rule(Kind.QUERY, "AuditQueries.count", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "AuditQueries.countHidden", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "AuditQueries.list", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "AuditQueries.listRefused", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "BreakGlassQueries.list", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ChildAccessLogQueries.find", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ChildAccessLogQueries.findChild", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ConflictQueries.list", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ReviewQueries.lastWeek", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "AuditQueries.listUnusual", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ReviewQueries.sample", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "SignedHeadQueries.last", EnumSet.of(GOVERNANCE)),
            new Rule(Kind.QUERY, "ApprovalQueries.listDecided", EnumSet.of(ADMIN, ANALYST, GOVERNANCE, INTERVIEWER)),
            new Rule(Kind.QUERY, "ApprovalQueries.listOpen", EnumSet.of(ADMIN, ANALYST, GOVERNANCE, INTERVIEWER)),
            new Rule(Kind.QUERY, "UserQueries.list", EnumSet.of(ADMIN)),
            new Rule(Kind.QUERY, "BatchQueries.list", IMPORTERS),
            new Rule(Kind.QUERY, "SourceSystemQueries.list", IMPORTERS),
            new Rule(Kind.QUERY, "LayoutQueries.known", IMPORTERS),
            new Rule(Kind.QUERY, "LayoutQueries.sources", IMPORTERS),
            new Rule(Kind.QUERY, "LayoutQueries.last", IMPORTERS),
            new Rule(Kind.QUERY, "PlacedWordsQueries.listPlaced", EnumSet.of(ANALYST)),
            new Rule(Kind.QUERY, "PlacedWordsQueries.listUnplaced", EnumSet.of(ANALYST)),
            new Rule(Kind.QUERY, "GeographyQueries.areas", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.basemap", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.extent", EVERYBODY),
            new Rule(Kind.QUERY, "GeographyQueries.namedPlaces", EVERYBODY),
            new Rule(Kind.QUERY, "IdentityQueries.mayKnow", EVERYBODY),
            new Rule(Kind.QUERY, "PersonStatementQueries.findWard", EVERYBODY),
            new Rule(Kind.QUERY, "ApiTokenQueries.listExpiries", EVERYBODY),
            new Rule(Kind.QUERY, "UserQueries.findFirstUse", EVERYBODY),
            new Rule(Kind.QUERY, "PaperMapQueries.ground", EVERYBODY),
            new Rule(Kind.QUERY, "PaperMapQueries.outlines", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.asOf", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.authorities", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.beginPage", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.districtCodes", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.districts", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.filterLists", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.isNewer", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.latest", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.providers", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.settle", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.release", EVERYBODY),
            new Rule(Kind.QUERY, "ReferenceQueries.restated", EVERYBODY),
            new Rule(Kind.QUERY, "ReleaseQueries.list", EnumSet.of(ANALYST, BOARD, GOVERNANCE)),
            new Rule(Kind.QUERY, "ReleaseQueries.preview", EnumSet.of(ANALYST, BOARD, GOVERNANCE)),
            new Rule(Kind.QUERY, "ApiTokenQueries.findUser", INTERNAL),
            new Rule(Kind.QUERY, "UserQueries.findRights", INTERNAL),
            new Rule(Kind.QUERY, "UserQueries.findSampleMark", INTERNAL),
            new Rule(Kind.QUERY, "UserQueries.findSignIn", INTERNAL),
            new Rule(Kind.QUERY, "UserQueries.isPrivateSample", INTERNAL),
            new Rule(Kind.QUERY, "AccountQueries.readWritten", EnumSet.of(INTERVIEWER)),
            new Rule(Kind.QUERY, "KeptStatementQueries.list", EnumSet.of(SAFEGUARDING_LEAD)),
            new Rule(Kind.QUERY, "UnreadStatementQueries.list", EnumSet.of(GOVERNANCE)));

    private Authorisation() {}

    public static List<Rule> table() {
        return TABLE;
    }

    public static Stream<Rule> of(Kind kind) {
        return TABLE.stream().filter(rule -> rule.kind() == kind);
    }

    /** Empty where no such rule is declared; then access is denied. */
    public static Optional<Rule> find(Kind kind, String name) {
        return of(kind).filter(rule -> rule.name().equals(name)).findAny();
    }

    public static boolean allows(Kind kind, String name, Role role) {
        return find(kind, name).filter(rule -> rule.roles().contains(role)).isPresent();
    }
}
