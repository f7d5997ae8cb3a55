package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.PERSON_KEY;
import static org.homeward.store.db.homeward.Tables.PERSON_VERSION;
import static org.jooq.impl.DSL.val;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.FollowUp;
import org.homeward.disclosure.HowHeld;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.PrecisionTier;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.SaidBy;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.TimePrecision;
import org.homeward.disclosure.Topic;
import org.homeward.disclosure.TopicAnswer;
import org.homeward.disclosure.YesNo;
import org.homeward.store.counting.Codes;
import org.homeward.store.counting.CountingColumns;
import org.homeward.store.counting.LoadedColumns;
import org.homeward.store.counting.MemoryLimit;
import org.homeward.store.counting.PackedAnswers;
import org.homeward.store.counting.Person;
import org.homeward.store.counting.Versions;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the counting tables, of all children or of some: every version, with the change that recorded it and the one that
 * superseded it. Codes, ids and times only.
 */
final class CountingTables {

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String NO_ID = "2147483647";
    private static final String NO_INSTANT = "9223372036854775807";

    /** A statement that no audience may read now is in no version. */
    private static final String READ_BY_NOBODY =
            "select s.id from homeward.statement_version s where s.superseded_in is null"
                    + " and not (s.for_police or s.for_childrens_services or s.for_partnership or s.for_carers)";

    /** To tell the child is an action that follows no other, and counts once it is done, like feedback. */
    private static final String FOLLOW_UPS = """
            (select interview_id, 'SHARED' as follow_up, shared_on as followed_on, recorded_in, superseded_in
             from homeward.sharing_version
             union all
             select interview_id, outcome, done_on, recorded_in, superseded_in
             from homeward.action_version where kind <> 'TELL_CHILD'
             union all
             select interview_id, 'TOLD', done_on, recorded_in, superseded_in
             from homeward.action_version where kind = 'TELL_CHILD' and outcome = 'DONE'
             union all
             select interview_id, 'TOLD', given_on, recorded_in, superseded_in
             from homeward.feedback_version where to_whom = 'CHILD')""";

    private final CountingColumns.Lists lists;
    private final @Nullable BitSet children;
    private final MemoryLimit limit;

    /** @param children only their rows; null for all */
    CountingTables(CountingColumns.Lists lists, @Nullable BitSet children, long limit_bytes) {
        this.lists = lists;
        this.children = children;
        this.limit = new MemoryLimit(limit_bytes);
    }

    /** @throws MemoryLimit.Exceeded if the rows would take more than the limit */
    CountingColumns.Tables read(DSLContext dsl) {
        LoadedColumns statements = ofChildren(
                dsl,
                "t.id::int as id, t.interview_id::int as interview_id, t.episode_id::int as episode_id, t.said_by,"
                        + " (t.for_carers and not t.concerns_carer)::int as for_carers",
                "homeward.statement_version t",
                "t.child_id",
                "t.id not in (" + READ_BY_NOBODY + (children == null ? "" : " and s.child_id = any ({0})") + ")",
                "t.id, t.recorded_in");
        LoadedColumns few = children == null ? null : statements;
        return new CountingColumns.Tables(
                ofChildren(
                        dsl,
                        "t.sex, t.ethnicity_code, t.send, coalesce(t.born_month - date '1970-01-01', " + NO_ID
                                + ") as born_month",
                        "homeward.child_version t",
                        "t.id",
                        "t.recorded_in"),
                ofChildren(
                        dsl,
                        "t.id::int as id, (t.started_on - date '1970-01-01') as started_on,"
                                + " case when t.started_precision in ('MINUTE', 'HOUR')"
                                + " then extract(hour from t.started_at at time zone 'Europe/London')::int"
                                + " else " + NO_ID + " end as started_hour,"
                                + micros("started_at") + micros("started_latest")
                                + " coalesce(t.ended_on - date '1970-01-01', " + NO_ID + ") as ended_on,"
                                + micros("ended_at") + micros("ended_latest")
                                + " t.district_id," + id("ward_id") + " t.care, t.risk," + id("age_at_episode")
                                + id("responsible_authority_id") + id("host_authority_id")
                                + id("provider_id") + " t.interview_not_required::int as interview_not_required",
                        "homeward.episode_version t",
                        "t.child_id",
                        "t.id, t.recorded_in"),
                ofChildren(
                        dsl,
                        "t.id::int as id, t.provider_id," + micros("held_at") + micros("held_latest")
                                + " t.held_precision, ((t.held_at at time zone 'Europe/London')::date - date '1970-01-01')"
                                + " as held_on, t.completed::int as completed,"
                                // A number within the child, so that those of other children are the same when it
                                // changes.
                                + " case when t.author is null then " + NO_ID + " else (dense_rank() over"
                                + " (partition by t.child_id order by t.author))::int end as interviewer, "
                                + PackedAnswers.sql(HowHeld.values(), CountingTables::howHeld)
                                + " as how_held",
                        "homeward.interview_version t",
                        "t.child_id",
                        "t.id, t.recorded_in"),
                ofChildren(
                        dsl,
                        "t.interview_id::int as interview_id, t.episode_id::int as episode_id",
                        "homeward.interview_episode_version t",
                        "t.child_id",
                        "t.interview_id, t.episode_id, t.recorded_in"),
                ofChildren(
                        dsl,
                        "t.interview_id::int as interview_id, t.explored",
                        "homeward.interview_key k cross join lateral ("
                                + "select v.interview_id, v.recorded_in, v.superseded_in, bit_or("
                                + explored()
                                + ") as explored from homeward.interview_topic_version v where v.interview_id = k.id"
                                + " group by v.interview_id, v.recorded_in, v.superseded_in) t",
                        "k.child_id",
                        "t.interview_id, t.recorded_in, t.superseded_in"),
                ofChildren(
                        dsl,
                        micros("made_at") + micros("made_latest")
                                + " t.outcome, t.method, t.episode_id::int as episode_id",
                        "homeward.offer_version t join homeward.episode_key k on k.id = t.episode_id",
                        "k.child_id",
                        "t.episode_id, t.id"),
                ofChildren(
                        dsl,
                        "t.interview_id::int as interview_id, t.follow_up,"
                                + " coalesce(t.followed_on - date '1970-01-01', " + NO_ID + ") as followed_on",
                        FOLLOW_UPS + " t join homeward.interview_key i on i.id = t.interview_id",
                        "i.child_id",
                        "t.interview_id, t.follow_up, t.followed_on, t.recorded_in"),
                statements,
                details(
                        dsl,
                        "t.role, t.precision, t.category," + cell(500) + cell(1000) + cell(2000) + cell(4000)
                                + id("ward_id") + id("district_id")
                                + " coalesce(t.easting / 100, 0) as easting_100m,"
                                + " coalesce(t.northing / 100, 0) as northing_100m",
                        "homeward.place_version",
                        "t.recorded_in",
                        few),
                details(dsl, "t.code, t.side", "homeward.factor_version", "t.code, t.side, t.recorded_in", few),
                details(dsl, "t.code as harm", "homeward.harm_version", "t.code, t.recorded_in", few),
                details(
                        dsl,
                        "t.person_id::int as person_id",
                        "homeward.person_mention_version",
                        "t.person_id, t.recorded_in",
                        few),
                persons(dsl));
    }

    private List<Person> persons(DSLContext dsl) {
        List<Person> persons = dsl.select(
                        PERSON_VERSION.ID,
                        PERSON_VERSION.RECORDED_IN,
                        PERSON_VERSION.SUPERSEDED_IN,
                        PERSON_KEY.PUBLIC_ID,
                        PERSON_KEY.REFERENCE,
                        PERSON_VERSION.AGE_BAND,
                        PERSON_VERSION.SEX)
                .from(PERSON_VERSION)
                .join(PERSON_KEY)
                .on(PERSON_KEY.ID.eq(PERSON_VERSION.ID))
                .orderBy(PERSON_VERSION.ID, PERSON_VERSION.RECORDED_IN)
                .fetch(row -> new Person(
                        row.value1().intValue(),
                        row.value2().intValue(),
                        row.value3() == null ? Versions.NONE : row.value3().intValue(),
                        new PersonId(row.value4()),
                        row.value5(),
                        row.value6().intern(),
                        row.value7()));
        limit.take(Person.BYTES * persons.size());
        return persons;
    }

    private static String id(String column) {
        return " coalesce(t." + column + "::int, " + NO_ID + ") as " + column + ",";
    }

    private static String cell(int size_m) {
        return " coalesce(t.cell_" + size_m + ", " + NO_INSTANT + ") as cell_" + size_m + ",";
    }

    /** Microseconds since 1970. */
    private static String micros(String instant) {
        return " coalesce((extract(epoch from t." + instant + ") * 1000000)::bigint, " + NO_INSTANT + ") as " + instant
                + ",";
    }

    /** The SQL of one answer, of an interview t. */
    private static String howHeld(HowHeld question) {
        return switch (question) {
            case SAME_WORKER -> "t.same_worker";
            case PREFERENCE_ASKED -> "case t.worker_preference when 'NOT_ASKED' then 'NO' else 'YES' end";
            case PREFERENCE_MET ->
                "case when t.worker_preference not in ('NONE', 'NOT_ASKED') then t.preference_met end";
            case SEEN_ALONE -> "t.seen_alone";
            case NEUTRAL_PLACE -> isRecordedAs("t.held_where", "NEUTRAL");
            case INDEPENDENT -> isRecordedAs("t.independence", "INDEPENDENT");
            case CONFIDENTIALITY_EXPLAINED -> "t.confidentiality_explained";
            case CONSEQUENCES_EXPLAINED -> "t.consequences_explained";
            case NEXT_STEPS_EXPLAINED -> "t.next_steps_explained";
            case CARER_FEEDBACK_AGREED -> "t.carer_feedback_agreed";
            case LIKELY_AGAIN -> "t.likely_again";
        };
    }

    /** The bit of a topic v that was explored, whatever the answer. */
    private static String explored() {
        return Arrays.stream(Topic.values())
                .map(topic -> "when '" + topic.name() + "' then " + (1 << topic.ordinal()))
                .collect(Collectors.joining(
                        " ",
                        "case when v.answer = '" + TopicAnswer.NOT_EXPLORED.name() + "' then 0 else case v.topic ",
                        " end end"));
    }

    private static String isRecordedAs(String column, String code) {
        return "case " + column + " when '" + code + "' then 'YES' when 'NOT_RECORDED' then 'UNKNOWN' else 'NO' end";
    }

    /** What hangs on a statement: all of it, or that of a few statements, each with its child. */
    private LoadedColumns details(
            DSLContext dsl, String columns, String table, String order, @Nullable LoadedColumns statements) {
        String details = "t.statement_id::int as statement_id, " + columns;
        return statements == null
                ? rows(
                        dsl,
                        details,
                        table + " t join homeward.statement_key k on k.id = t.statement_id"
                                + " join homeward.interview_key i on i.id = k.interview_id",
                        "i.child_id",
                        "t.statement_id not in (" + READ_BY_NOBODY + ")",
                        "t.statement_id, " + order)
                : rows(
                        dsl,
                        details,
                        table + " t join (select distinct * from unnest({0}, {1}) as of (id, child_id)) k"
                                + " on k.id = t.statement_id",
                        "k.child_id",
                        "true",
                        "t.statement_id, " + order,
                        val(statements.ints("id")),
                        val(statements.ints("child_id")));
    }

    private LoadedColumns ofChildren(DSLContext dsl, String columns, String tables, String child, String order) {
        return ofChildren(dsl, columns, tables, child, "true", order);
    }

    private LoadedColumns ofChildren(
            DSLContext dsl, String columns, String tables, String child, String condition, String order) {
        return children == null
                ? rows(dsl, columns, tables, child, condition, order)
                : rows(
                        dsl,
                        columns,
                        tables,
                        child,
                        condition + " and " + child + " = any ({0})",
                        order,
                        val(children.stream().mapToObj(Long::valueOf).toArray(Long[]::new)));
    }

    private LoadedColumns rows(
            DSLContext dsl,
            String columns,
            String tables,
            String child,
            String condition,
            String order,
            QueryPart... parameters) {
        ResultQuery<?> query = dsl.resultQuery(
                "select " + child
                        + "::int as child_id, t.recorded_in::int as recorded_in, coalesce(t.superseded_in::int, "
                        + NO_ID + ") as superseded_in, " + columns + " from " + tables + " where " + condition
                        + " order by " + child + ", " + order,
                parameters);
        try (ResultSet rows = query.fetchSize(ROWS_AT_ONCE).fetchResultSet()) {
            return LoadedColumns.read(rows, this::codes, limit);
        } catch (SQLException unavailable) {
            throw new StoreUnavailable(unavailable);
        }
    }

    private Codes codes(String column) {
        return switch (column) {
            case "care" -> Codes.of(Care.values());
            case "risk" -> Codes.of(Risk.values());
            case "said_by" -> Codes.of(SaidBy.values());
            case "role" -> Codes.of(PlaceRole.values());
            case "precision" -> Codes.of(PrecisionTier.values());
            case "side" -> Codes.of(FactorSide.values());
            case "send" -> Codes.of(YesNo.values());
            case "method" -> Codes.of(OfferMethod.values());
            case "sex" -> Codes.of(Sex.values());
            case "ethnicity_code" -> lists.ethnicities();
            case "harm" -> lists.harms();
            case "follow_up" -> Codes.of(FollowUp.values());
            case "held_precision" -> Codes.of(TimePrecision.values());
            case "outcome" -> Codes.of(OfferOutcome.values());
            case "code" -> lists.factors();
            case "category" -> lists.categories();
            default -> throw new IllegalArgumentException("No codes are known for " + column);
        };
    }
}
