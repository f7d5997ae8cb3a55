package org.homeward.stories;

import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;
import static org.homeward.store.db.sealed_.Tables.STATEMENT_WORDS;

import java.util.List;
import org.homeward.access.Reading;
import org.homeward.access.Viewer;
import org.homeward.county.County;
import org.homeward.disclosure.Audience;
import org.homeward.store.Unopened;
import org.homeward.store.Vault;
import org.homeward.support.TestDatabase;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a child asked to be kept confidential, looked up past what a reader may see, and what the same
 * child said that may be heard.
 */
final class KeptStatement {

    private static final String SAME_CHILD = """
            from homeward.statement_version s
            join homeward.statement_key k on k.id = s.id
            join homeward.interview_key i on i.id = s.interview_id
            join homeward.child_key c on c.id = i.child_id
            left join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null
            left join homeward.area a on a.id = p.ward_id
            where s.superseded_in is null and c.public_id = ?::uuid""";

    private static final Viewer KEEPER = Viewer.system("intake");

    private final TestDatabase database;
    private final String reference;
    private final String child;

    private KeptStatement(TestDatabase database) {
        this.database = database;
        this.reference = database.sight().open(KEEPER, Reading.record("test", "kept", ""), KeptStatement::confidential);
        this.child = first("""
                select c.public_id::text from homeward.statement_key k
                join homeward.interview_key i on i.id = k.interview_id
                join homeward.child_key c on c.id = i.child_id
                where k.reference = ?""", reference);
    }

    private static Unopened<String> confidential(DSLContext dsl) {
        var rows = dsl.select(STATEMENT_KEY.REFERENCE)
                .select(Vault.columns(STATEMENT_WORDS.WORDS))
                .from(STATEMENT_WORDS)
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_WORDS.STATEMENT_ID))
                .orderBy(STATEMENT_KEY.ID)
                .fetch();
        return new Unopened<>(
                rows.size(),
                vault -> rows.stream()
                        .filter(row -> vault.open(row, STATEMENT_WORDS.WORDS).equals(County.CONFIDENTIAL_WORDS))
                        .map(row -> row.get(STATEMENT_KEY.REFERENCE))
                        .findFirst()
                        .orElseThrow());
    }

    static KeptStatement of(TestDatabase database) {
        return new KeptStatement(database);
    }

    String reference() {
        return reference;
    }

    /** As in an address. */
    String child() {
        return child;
    }

    String allowedWords(@Nullable Audience audience) {
        String allowed = allowedReference(audience);
        return database.sight()
                .open(
                        KEEPER,
                        Reading.record("test", "allowed", ""),
                        dsl -> Unopened.one(
                                dsl.select(Vault.columns(STATEMENT_WORDS.WORDS))
                                        .from(STATEMENT_WORDS)
                                        .join(STATEMENT_KEY)
                                        .on(STATEMENT_KEY.ID.eq(STATEMENT_WORDS.STATEMENT_ID))
                                        .where(STATEMENT_KEY.REFERENCE.eq(allowed))
                                        .and(STATEMENT_WORDS.SUPERSEDED_IN.isNull())
                                        .fetchOptional(),
                                (vault, row) -> vault.open(row, STATEMENT_WORDS.WORDS)))
                .orElseThrow();
    }

    String allowedReference(@Nullable Audience audience) {
        return first("select k.reference " + SAME_CHILD + mayHear(audience) + " order by s.id", child);
    }

    /** Something about a place that a ward's chronology lists. */
    String allowedPlacedReference(@Nullable Audience audience) {
        return first(
                "select k.reference " + SAME_CHILD + mayHear(audience) + " and a.code is not null order by s.id",
                child);
    }

    /** Codes of the wards of which the child spoke. */
    List<String> wards() {
        return database.listedOfAll("select distinct a.code " + SAME_CHILD + " and a.code is not null", child);
    }

    private static String mayHear(@Nullable Audience audience) {
        return switch (audience) {
            case POLICE -> " and s.for_police";
            case CHILDRENS_SERVICES -> " and s.for_childrens_services";
            case PARTNERSHIP -> " and s.for_partnership";
            case CARERS -> " and s.for_carers";
            case null -> " and false";
        };
    }

    private String first(String sql, String parameter) {
        return database.listedOfAll(sql, parameter).getFirst();
    }
}
