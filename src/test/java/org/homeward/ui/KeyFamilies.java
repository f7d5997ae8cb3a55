package org.homeward.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditKind;
import org.homeward.access.UsageKind;
import org.homeward.access.session.SessionEndReason;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalRefused;
import org.homeward.coverage.AnnualReturn;
import org.homeward.coverage.Benchmark;
import org.homeward.coverage.Comparison;
import org.homeward.coverage.Completeness;
import org.homeward.coverage.InterviewsHeld;
import org.homeward.coverage.OfferOutcomes;
import org.homeward.coverage.Repeats;
import org.homeward.coverage.TimeToInterview;
import org.homeward.decisions.DecisionRefused;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.ReleaseCalendar.Length;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.WrittenDate;
import org.homeward.disclosure.YesNo;
import org.homeward.export.Format;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorTheme;
import org.homeward.governance.AuditRoom;
import org.homeward.governance.ConflictRefused;
import org.homeward.hotspot.EmergenceCategory;
import org.homeward.intake.check.LayoutDraft;
import org.homeward.intake.job.ImportJob;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.read.RecordKind;
import org.homeward.methods.ui.Method;
import org.homeward.places.DayGroup;
import org.homeward.places.DistanceBand;
import org.homeward.places.DrawnAs;
import org.homeward.places.HotSpotKind;
import org.homeward.places.HourBand;
import org.homeward.places.PlaceProfile;
import org.homeward.places.PlacesQuestion;
import org.homeward.store.AgreedSettings;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.users.PasswordRule;
import org.homeward.users.UserChangeRefused;

/**
 * Translation keys that the code builds from a prefix and a code. Every other key stands in the code as it is. Each family
 * names exactly the codes that occur: a code without a text and a text without a code both fail {@link TranslationsTest}.
 */
final class KeyFamilies {

    private static final List<String> ROOMS = List.of(
            "administration",
            "coverage",
            "decisions",
            "factors",
            "governance",
            "imports",
            "interviews",
            "people",
            "places",
            "releases",
            "trends",
            "worklist");
    private static final List<String> FILTERED_ROOMS = List.of("coverage", "factors", "places", "trends");
    private static final List<String> PAGES =
            List.of("methods", "ui.error", "ui.not-found", "users.factor", "users.password", "users.you");
    private static final List<String> ACCOUNT_SECTIONS = List.of("access", "actions", "feedback", "shared", "used");
    private static final List<String> KEYS = List.of("blank", "close", "filter", "help", "rows");
    private static final List<String> USER_ACTIONS = List.of("disable", "unlock");
    private static final List<String> USER_REQUESTS =
            List.of("credentials", "disable-watch", "districts", "enable", "new", "provider", "role");
    private static final List<String> STEPS =
            List.of("accepted", "acted", "agreed", "done", "offered", "shared", "told");

    private final Map<String, Set<String>> families = new TreeMap<>();

    KeyFamilies() {
        Codes.shown().forEach(type -> add("words." + type.getSimpleName() + ".", names(type)));
        add("counted.", names(Counted.class));
        rooms();
        administration();
        interviews();
        factors();
        add("coverage.", Stream.concat(STEPS.stream(), Stream.of("in-72h", "returned")));
        add("coverage.offer.", names(OfferOutcomes.Kind.class));
        add("coverage.again.figure.", names(Repeats.Figure.class));
        add("coverage.again.group.", names(Repeats.Group.class));
        add("coverage.complete.", names(Completeness.Field.class));
        add("coverage.compare.by.", names(Comparison.By.class));
        add("coverage.compare.benchmark.", names(Benchmark.class));
        add("coverage.compare.measure.", names(Comparison.Measure.class));
        add("coverage.compare.position.", names(Comparison.Position.class));
        add(
                "coverage.compare.sentence.",
                Arrays.stream(Comparison.Position.values())
                        .filter(position -> position != Comparison.Position.NOT_COMPARED)
                        .map(Enum::name));
        add("coverage.compare.whole.", Stream.of("all", "care"));
        add(
                "coverage.compare.group.",
                Stream.of(
                        "AGE_10_12",
                        "AGE_13_15",
                        "AGE_16_17",
                        "ASIAN",
                        "BLACK",
                        "CARE",
                        "FEMALE",
                        "HOME",
                        "IN_AREA",
                        "MALE",
                        "MIXED",
                        "NO",
                        "NOT_RECORDED",
                        "OTHER",
                        "OUT_OF_AREA",
                        "UNDER_10",
                        "UNKNOWN",
                        "WHITE",
                        "YES"));
        add("coverage.return.counted.", names(AnnualReturn.Question.class));
        add("coverage.return.profile.", names(AnnualReturn.Profile.class));
        add("coverage.return.question.", names(AnnualReturn.Question.class));
        add("coverage.return.source.", names(AnnualReturn.Source.class));
        add("coverage.return.unit.", names(AnnualReturn.Unit.class));
        add("coverage.persistence.attempt.", Stream.of("1", "2", "3", "4"));
        add(
                "coverage.persistence.fact.",
                Stream.of("later", "other-method", "refused-first", "without-attempt", "without-day"));
        add("coverage.persistence.legend.", Stream.of("accepted", "again", "not-again"));
        add("coverage.persistence.method.", names(OfferMethod.class));
        add("coverage.held.", names(InterviewsHeld.Question.class));
        add("coverage.held.likely.", names(YesNo.class));
        add("coverage.care.", Stream.of("care", "home"));
        add("coverage.month.kind.", Stream.of("interviewed", "offered"));
        add("coverage.wait.by.", Stream.of(TimeToInterview.By.values()).map(TimeToInterview.By::code));
        add("coverage.lost.", STEPS.stream());
        add("coverage.paper.note-", STEPS.stream());
        add("coverage.paper.step-", STEPS.stream());
        add("decisions.refused.", names(DecisionRefused.Why.class));
        add("imports.match.layout.", Stream.of("ssda903", "ssd-missing"));
        add("imports.match.cell.", Stream.of("district", "authority", "missing_from", "collection_year"));
        add(
                "imports.match.row.",
                LayoutDraft.choices().stream()
                        .map(LayoutDraft.Choice::table)
                        .filter(table -> table.contains("/"))
                        .distinct());
        add("filter.", lowerCase(Facet.class));
        add("filter.period.length.", names(Length.class));
        add("filter.ethnic-group.", Stream.of("ASIAN", "BLACK", "MIXED", "OTHER", "UNKNOWN", "WHITE"));
        add("governance.asking.", names(UsageKind.class));
        add("governance.did.", names(AuditKind.class));
        add("governance.conflicts.refused.", names(ConflictRefused.Why.class));
        add("governance.room.", names(AuditRoom.class));
        add("governance.setting.", AgreedSettings.NAMES.stream().map(name -> name.replace("homeward.", "")));
        add("governance.step.", Stream.of("approved", "asked", "declined", "expired", "withdrawn"));
        add("approval.import.", Stream.of("HANDLING", "LONG_AGO", "MOVED", "STATEMENTS"));
        add("approval.setting.", Stream.of("d", "false", "h", "m", "true"));
        add("hotspot.sentence.", names(EmergenceCategory.class));
        add("import.reason.", names(ImportError.class));
        add("import.record.", names(RecordKind.class));
        add("import.remedy.", names(ImportError.class));
        add("imports.gone.", Stream.of("ARRIVING", "CANCELLED", "CHECKED", "EXPIRED", "FAILED", "REJECTED"));
        add("imports.part.", Stream.of("changed", "new", "rejected", "same"));
        add("imports.stage.", names(ImportProgress.Stage.class));
        add("imports.state.", names(ImportJob.State.class));
        add("imports.step.", Stream.of("CHECK", "COLUMNS", "FILE", "STORE"));
        add("interviews.counting.denominator.", names(EpisodeDay.class));
        add("interviews.counting.unit.", names(EpisodeDay.class));
        for (String part : List.of("beware", "formula", "name", "source", "what")) {
            add("methods." + part + ".", names(Method.class));
        }
        add("marking.sentence.", names(Marking.Level.class));
        add("people.paper.role.", lowerCase(PlaceRole.class));
        add("people.paper.said.", Stream.of("child", "observed", "opinion", "third-party"));
        add("people.sex.", names(Sex.class));
        add("places.as.", names(DrawnAs.class));
        add("places.ask.", names(PlacesQuestion.class));
        add("places.beside.", Stream.of("BEFORE", "YEAR_EARLIER"));
        add("places.time.step.", Stream.of("MONTH", "QUARTER"));
        add("places.distance.", names(DistanceBand.class));
        add("places.kind.", names(HotSpotKind.class));
        add("places.profile.days.", names(DayGroup.class));
        add("places.profile.hours.", names(HourBand.class));
        add("places.profile.use.", names(PlaceProfile.Use.class));
        add("places.real.sentence.", Stream.of("CHANCE", "COLD", "DRIVEN_BY_ONE_CHILD", "HOT", "NOT_TESTED"));
        add(
                "places.side.",
                Stream.of("EAST", "NORTH", "NORTH_EAST", "NORTH_WEST", "SOUTH", "SOUTH_EAST", "SOUTH_WEST", "WEST"));
        add("statement.view.", names(ChildView.class));
        add("trends.series.", names(Series.class));
        add("filter.unread.", Stream.of("at", "by", "other", "person", "question", "spot"));
        add("ui.date.", names(WrittenDate.Reason.class));
        add("ui.download.", lowerCase(Format.class));
        add(
                "ui.empty.",
                Stream.of("asked-too-much", "could-not-load", "hidden", "not-found", "nothing-matches", "totals-only"));
        add("ui.keys.", KEYS.stream().flatMap(key -> Stream.of(key, key + ".key")));
        add("users.ended.", names(SessionEndReason.class));
        add("users.password.fault.", names(PasswordRule.Fault.class));
    }

    private void rooms() {
        ROOMS.forEach(room -> add(room + ".", Stream.of("heading", "letter", "question")));
        FILTERED_ROOMS.forEach(room -> add(room + ".", Stream.of("empty")));
        PAGES.forEach(page -> add(page + ".", Stream.of("heading", "question")));
        List.of("episodes", "factors", "interviews").forEach(card -> add("trends." + card + ".", Stream.of("note")));
    }

    private void administration() {
        add("administration.do.", Stream.concat(USER_ACTIONS.stream(), USER_REQUESTS.stream()));
        add("administration.done.", USER_ACTIONS.stream());
        add("administration.refused.", names(UserChangeRefused.Why.class));
        add("approval.decision.", names(Approval.Decision.class));
        add(
                "approval.handling.",
                Stream.of("CONCERNS_CARER", "OVERRIDDEN_CHILD_NOT_TOLD", "OVERRIDDEN_CHILD_TOLD", "grade"));
        add("approval.kind.", names(ApprovalKind.class));
        add("approval.refused.", names(ApprovalRefused.Why.class));
    }

    private void interviews() {
        add("interviews.account.linked.", Stream.of("SAME_PLACEMENT", "SIBLING"));
        add(
                "interviews.action.",
                Stream.of(
                        "ASSESSMENT",
                        "DISRUPTION",
                        "OTHER",
                        "PLACEMENT_REVIEW",
                        "SCHOOL",
                        "STRATEGY_DISCUSSION",
                        "SUPPORT",
                        "TELL_CHILD"));
        add("interviews.alone.", Stream.of("NO", "YES"));
        add(
                "interviews.declined.",
                Stream.of(
                        "BUSY",
                        "DID_NOT_WANT_TO_TALK",
                        "DISTRUST",
                        "NOT_MISSING",
                        "NOT_RECORDED",
                        "OTHER",
                        "SPOKEN_TO_OTHERS"));
        add("interviews.entry.", names(EpisodeKind.class));
        add("interviews.feedback.", Stream.of("CARER", "CHILD", "PROFESSIONAL", "both", "spoken", "written"));
        add("interviews.found.", Stream.of("CARER", "FRIEND", "OTHER", "PARENT", "POLICE", "SELF", "SOCIAL_WORKER"));
        add("interviews.risk.", names(Risk.class));
        add("interviews.sharing.", Stream.of("INVESTIGATION", "MEETING", "OTHER", "SAFEGUARDING", "SUPPORT"));
        add("interviews.side.", ACCOUNT_SECTIONS.stream().flatMap(key -> Stream.of(key, key + ".none")));
        add(
                "interviews.where.",
                Stream.of("HOME", "NEUTRAL", "NOT_RECORDED", "OFFICE", "OTHER", "PHONE", "PLACEMENT", "SCHOOL"));
    }

    private void factors() {
        add("factors.care.", Stream.of("care", "home"));
        add("factors.column.", names(Breakdown.class));
        add("factors.paper.as.", lowerCase(FactorSide.class));
        add("factors.paper.side.", lowerCase(FactorSide.class));
        add("factors.print.", Stream.of("factors", "factors-for-carers"));
        add("factors.split.", lowerCase(Breakdown.class));
        add("factors.theme.", names(FactorTheme.class));
        add("factors.tile.", names(FactorSide.class));
    }

    Set<String> prefixes() {
        return families.keySet();
    }

    Set<String> keys() {
        return families.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(code -> family.getKey() + code))
                .collect(Collectors.toSet());
    }

    private void add(String prefix, Stream<String> codes) {
        families.merge(
                prefix,
                codes.collect(Collectors.toSet()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet()));
    }

    private static Stream<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }

    private static Stream<String> lowerCase(Class<? extends Enum<?>> type) {
        return names(type).map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
