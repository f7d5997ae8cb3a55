package org.homeward.intake.check;

import static org.homeward.intake.read.Column.area;
import static org.homeward.intake.read.Column.code;
import static org.homeward.intake.read.Column.day;
import static org.homeward.intake.read.Column.key;
import static org.homeward.intake.read.Column.listed;
import static org.homeward.intake.read.Column.name;
import static org.homeward.intake.read.Column.number;
import static org.homeward.intake.read.Column.reference;
import static org.homeward.intake.read.Column.text;
import static org.homeward.intake.read.Column.time;
import static org.homeward.intake.read.Column.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.disclosure.ActionOutcome;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.ChildView;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.HarmAnswer;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.StatementKind;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.CodeList;
import org.homeward.intake.read.Column;
import org.homeward.intake.read.FileFormat;

/**
 * The disclosure format, version 1: its files, their columns and what may stand in them. The reader, the checks, the template workbook and the
 * matching of other layouts follow it; db/README.md says the same in words.
 */
public final class DisclosureFormat {

    public static final FileFormat MANIFEST = FileFormat.of(
            "manifest.csv",
            text("format").must(),
            text("source_system").must(),
            text("sent_at"),
            text("collection_year"),
            text("missing_from"),
            area("district"),
            area("authority"));

    public static final FileFormat CHILDREN = FileFormat.of(
            "children.csv",
            key("child_key"),
            name("given_name"),
            name("family_name"),
            text("known_as"),
            day("date_of_birth"),
            code("sex", Sex.class).whenEmpty(Sex.NOT_RECORDED),
            listed("ethnicity", CodeList.ETHNICITIES),
            text("ethnicity_source"),
            yesNoUnknown("send"),
            area("home_district"),
            text("home_address"),
            yesNoUnknown("looked_after_ever"),
            yesNo("legal_hold", false),
            reference("siblings"),
            reference("same_placement"));

    /** When a child was in which placement, as a statutory return says it. It is compared with, and not stored; no set of ours has it. */
    static final FileFormat CARE = FileFormat.of(
            "care.csv", reference("child_key").must(), time("started").must(), time("ended"), text("reason"));

    public static final FileFormat EPISODES = FileFormat.of(
            "episodes.csv",
            key("episode_key"),
            reference("child_key").must(),
            code("kind", EpisodeKind.class).must(),
            time("started").must(),
            time("ended"),
            code("missing_from", Care.class).must(),
            area("district").must(),
            area("ward"),
            listed("placement_type", CodeList.PLACEMENT_TYPES),
            yesNo("confidential_placement", false),
            area("responsible_authority"),
            area("host_authority"),
            yesNoUnknown("reported"),
            code("reported_by", "PARENT", "CARER", "SCHOOL", "SOCIAL_WORKER", "CHILD", "OTHER", "NOT_RECORDED"),
            code("risk", Risk.class).whenEmpty(Risk.NOT_RECORDED),
            code("found_by", "POLICE", "PARENT", "CARER", "SELF", "FRIEND", "SOCIAL_WORKER", "OTHER", "NOT_RECORDED"),
            listed("found_at", CodeList.PLACE_CATEGORIES),
            area("found_ward"),
            text("found_where"),
            listed("provider", CodeList.PROVIDERS),
            text("interview_not_required"),
            text("note"));

    public static final FileFormat OFFERS = FileFormat.of(
            "offers.csv",
            key("offer_key"),
            reference("episode_key").must(),
            time("made").must(),
            code("method", OfferMethod.class).must(),
            code("outcome", OfferOutcome.class).must(),
            code(
                    "decline_reason",
                    "DID_NOT_WANT_TO_TALK",
                    "SPOKEN_TO_OTHERS",
                    "NOT_MISSING",
                    "BUSY",
                    "DISTRUST",
                    "OTHER",
                    "NOT_RECORDED"));

    public static final FileFormat INTERVIEWS = FileFormat.of(
            "interviews.csv",
            Stream.of(
                            Stream.of(
                                    key("interview_key"),
                                    reference("child_key").must(),
                                    reference("episode_keys").must(),
                                    listed("provider", CodeList.PROVIDERS).must(),
                                    text("interviewer").must(),
                                    text("author"),
                                    time("held").must(),
                                    code(
                                                    "held_where",
                                                    "NEUTRAL",
                                                    "HOME",
                                                    "PLACEMENT",
                                                    "SCHOOL",
                                                    "OFFICE",
                                                    "PHONE",
                                                    "OTHER",
                                                    "NOT_RECORDED")
                                            .whenEmpty("NOT_RECORDED"),
                                    code(
                                                    "independence",
                                                    "INDEPENDENT",
                                                    "PLACEMENT",
                                                    "RESPONSIBLE_AUTHORITY",
                                                    "NOT_RECORDED")
                                            .whenEmpty("NOT_RECORDED"),
                                    yesNoUnknown("same_worker"),
                                    code("worker_preference", "NONE", "FEMALE", "MALE", "OTHER", "NOT_ASKED")
                                            .whenEmpty("NOT_ASKED"),
                                    yesNoUnknown("preference_met"),
                                    yesNoUnknown("seen_alone"),
                                    yesNo("completed", true),
                                    code("harm", HarmAnswer.class).whenEmpty(HarmAnswer.NOT_ASKED)),
                            topics(),
                            Stream.of(
                                    yesNoUnknown("confidentiality_explained"),
                                    yesNoUnknown("consequences_explained"),
                                    yesNoUnknown("next_steps_explained"),
                                    yesNoUnknown("carer_feedback_agreed"),
                                    text("agreed"),
                                    code(
                                                    "assessment",
                                                    "NONE",
                                                    "EARLY_HELP",
                                                    "COMMON",
                                                    "STATUTORY",
                                                    "REASSESSMENT",
                                                    "NOT_RECORDED")
                                            .whenEmpty("NOT_RECORDED"),
                                    yesNoUnknown("likely_again"),
                                    code(
                                            "referrals",
                                            "SAFEGUARDING",
                                            "POLICE",
                                            "EARLY_HELP",
                                            "CAMHS",
                                            "COUNSELLING",
                                            "SUBSTANCE_MISUSE",
                                            "NRM",
                                            "VOLUNTARY",
                                            "OTHER"),
                                    text("note")))
                    .flatMap(columns -> columns)
                    .toArray(Column[]::new));

    public static final FileFormat STATEMENTS = FileFormat.of(
            "statements.csv",
            key("statement_key"),
            reference("interview_key").must(),
            reference("episode_key"),
            code("kind", StatementKind.class).must(),
            code("said_by", SaidBy.class).must(),
            text("words").must(),
            yesNo("verbatim", false),
            text("written_by"),
            text("question_asked"),
            code("child_view", ChildView.class).must(),
            code("audiences", audiencesOrNone()).must(),
            yesNo("concerns_carer", false),
            text("override_by"),
            time("override_at"),
            text("override_reason"),
            code("override_child_told", "YES", "NO"),
            code("grading_scheme", "3x5x2", "5x5x5"),
            text("grading_version"),
            text("grade_source"),
            text("grade_assessment"),
            text("grade_handling"));

    public static final FileFormat PLACES = FileFormat.of(
            "places.csv",
            reference("statement_key").must(),
            text("original_words").must(),
            code("precision", PrecisionTier.class).must(),
            code("role", PlaceRole.class).must(),
            listed("category", CodeList.PLACE_CATEGORIES).must(),
            number("easting"),
            number("northing"),
            number("latitude"),
            number("longitude"),
            text("grid_reference"),
            text("postcode"),
            text("address"),
            text("geocoder"));

    public static final FileFormat PERSONS = FileFormat.of(
            "persons.csv",
            key("person_key"),
            text("name"),
            text("description"),
            text("address"),
            code("age_band", "18-24", "25-34", "35-49", "50+", "NOT_KNOWN").whenEmpty("NOT_KNOWN"),
            code("sex", Sex.class).whenEmpty(Sex.NOT_RECORDED));

    public static final FileFormat MENTIONS = FileFormat.of(
            "mentions.csv",
            reference("statement_key").must(),
            reference("person_key").must(),
            text("called").must(),
            code("relationship", "STRANGER", "KNOWN", "FAMILY", "PARTNER", "ONLINE", "EMPLOYER", "NOT_KNOWN")
                    .whenEmpty("NOT_KNOWN"));

    public static final FileFormat COMPANIONS = FileFormat.of(
            "companions.csv",
            reference("statement_key").must(),
            text("called").must(),
            reference("child_key"),
            code("relationship", "FRIEND", "SIBLING", "PARTNER", "SAME_PLACEMENT", "NOT_KNOWN")
                    .whenEmpty("NOT_KNOWN"));

    public static final FileFormat VEHICLES = FileFormat.of(
            "vehicles.csv",
            reference("statement_key").must(),
            reference("person_key"),
            text("plate"),
            yesNo("partial_plate", false),
            text("description"));

    public static final FileFormat PHONES = FileFormat.of(
            "phones.csv",
            reference("statement_key").must(),
            reference("person_key"),
            text("number").must());

    public static final FileFormat HANDLES = FileFormat.of(
            "handles.csv",
            reference("statement_key").must(),
            reference("person_key"),
            text("platform").must(),
            text("handle").must());

    public static final FileFormat FACTORS = FileFormat.of(
            "factors.csv",
            reference("statement_key").must(),
            listed("code", CodeList.FACTORS).must(),
            code("side", FactorSide.class).must());

    public static final FileFormat HARMS = FileFormat.of(
            "harms.csv",
            reference("statement_key").must(),
            listed("code", CodeList.HARMS).must());

    public static final FileFormat ACTIONS = FileFormat.of(
            "actions.csv",
            key("action_key"),
            reference("interview_key").must(),
            listed("agency", CodeList.AGENCIES).must(),
            code(
                            "kind",
                            "TELL_CHILD",
                            "STRATEGY_DISCUSSION",
                            "ASSESSMENT",
                            "PLACEMENT_REVIEW",
                            "DISRUPTION",
                            "SUPPORT",
                            "SCHOOL",
                            "OTHER")
                    .must(),
            day("due").must(),
            day("done"),
            code("outcome", ActionOutcome.class).must(),
            text("what"));

    public static final FileFormat SHARING = FileFormat.of(
            "sharing.csv",
            key("sharing_key"),
            reference("interview_key").must(),
            reference("statement_key"),
            listed("agency", CodeList.AGENCIES).must(),
            day("shared_on").must(),
            code("purpose", "SAFEGUARDING", "INVESTIGATION", "SUPPORT", "MEETING", "OTHER")
                    .must(),
            code("outcome", "RECEIVED", "ACTED_ON", "NO_ACTION", "NOT_RECORDED").whenEmpty("NOT_RECORDED"));

    public static final FileFormat FEEDBACK = FileFormat.of(
            "feedback.csv",
            key("feedback_key"),
            reference("interview_key").must(),
            code("to_whom", "CHILD", "CARER", "PROFESSIONAL").must(),
            yesNo("spoken", false),
            yesNo("in_writing", false),
            day("given_on").must());

    /** In the order in which they are checked and stored: a file comes after the files that it refers to. */
    public static final List<FileFormat> ALL = List.of(
            CHILDREN,
            EPISODES,
            OFFERS,
            PERSONS,
            INTERVIEWS,
            STATEMENTS,
            PLACES,
            MENTIONS,
            COMPANIONS,
            VEHICLES,
            PHONES,
            HANDLES,
            FACTORS,
            HARMS,
            ACTIONS,
            SHARING,
            FEEDBACK);

    private DisclosureFormat() {}

    private static Column yesNoUnknown(String name) {
        return code(name, YesNo.class).whenEmpty(YesNo.UNKNOWN);
    }

    private static Stream<Column> topics() {
        return Arrays.stream(Topic.values())
                .map(topic -> code(topic.name().toLowerCase(Locale.ROOT), TopicAnswer.class)
                        .whenEmpty(TopicAnswer.NOT_EXPLORED));
    }

    private static String[] audiencesOrNone() {
        return Stream.concat(Arrays.stream(Audience.values()).map(Enum::name), Stream.of("NONE"))
                .toArray(String[]::new);
    }
}
