package org.homeward.stories;

import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.store.db.homeward.Tables.STATEMENT_KEY;

import java.util.List;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Audience;
import org.homeward.sample.generator.County;
import org.homeward.store.Decryptor;
import org.homeward.store.PendingDecryption;
import org.homeward.support.TestDatabase;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a child asked to keep confidential, read by the system viewer, and statements of the same child that an
 * audience may see.
 */
final class ConfidentialStatement {

    private static final String SAME_CHILD = """
            from homeward.statement_version s
            join homeward.statement_key k on k.id = s.id
            join homeward.interview_key i on i.id = s.interview_id
            join homeward.child_key c on c.id = i.child_id
            left join homeward.place_version p on p.statement_id = s.id and p.superseded_in is null
            left join homeward.area a on a.id = p.ward_id
            where s.superseded_in is null and c.public_id = ?::uuid""";

    private static final Viewer SYSTEM = Viewer.system("intake");

    private final TestDatabase database;
    private final String reference;
    private final String child;

    private ConfidentialStatement(TestDatabase database) {
        this.database = database;
        this.reference = database.database()
                .readDecrypted(
                        SYSTEM, ReadRequest.record("test", "confidential", ""), ConfidentialStatement::confidential);
        this.child = first("""
                select c.public_id::text from homeward.statement_key k
                join homeward.interview_key i on i.id = k.interview_id
                join homeward.child_key c on c.id = i.child_id
                where k.reference = ?""", reference);
    }

    private static PendingDecryption<String> confidential(DSLContext dsl) {
        var rows = dsl.select(STATEMENT_KEY.REFERENCE)
                .select(Decryptor.columns(STATEMENT_TEXT.WORDS))
                .from(STATEMENT_TEXT)
                .join(STATEMENT_KEY)
                .on(STATEMENT_KEY.ID.eq(STATEMENT_TEXT.STATEMENT_ID))
                .orderBy(STATEMENT_KEY.ID)
                .fetch();
        return new PendingDecryption<>(
                rows.size(),
                decryptor -> rows.stream()
                        .filter(row ->
                                decryptor.decrypt(row, STATEMENT_TEXT.WORDS).equals(County.CONFIDENTIAL_WORDS))
                        .map(row -> row.get(STATEMENT_KEY.REFERENCE))
                        .findFirst()
                        .orElseThrow());
    }

    static ConfidentialStatement of(TestDatabase database) {
        return new ConfidentialStatement(database);
    }

    String reference() {
        return reference;
    }

    /** The id of the child, as in an address. */
    String child() {
        return child;
    }

    String allowedText(@Nullable Audience audience) {
        String allowed = allowedReference(audience);
        return database.database()
                .readDecrypted(
                        SYSTEM,
                        ReadRequest.record("test", "allowed", ""),
                        dsl -> PendingDecryption.one(
                                dsl.select(Decryptor.columns(STATEMENT_TEXT.WORDS))
                                        .from(STATEMENT_TEXT)
                                        .join(STATEMENT_KEY)
                                        .on(STATEMENT_KEY.ID.eq(STATEMENT_TEXT.STATEMENT_ID))
                                        .where(STATEMENT_KEY.REFERENCE.eq(allowed))
                                        .and(STATEMENT_TEXT.SUPERSEDED_IN.isNull())
                                        .fetchOptional(),
                                (decryptor, row) -> decryptor.decrypt(row, STATEMENT_TEXT.WORDS)))
                .orElseThrow();
    }

    String allowedReference(@Nullable Audience audience) {
        return first("select k.reference " + SAME_CHILD + allowedFor(audience) + " order by s.id", child);
    }

    /** A statement about a place, which the chronology of its ward lists. */
    String allowedPlacedReference(@Nullable Audience audience) {
        return first(
                "select k.reference " + SAME_CHILD + allowedFor(audience) + " and a.code is not null order by s.id",
                child);
    }

    /** The code of the ward of which the chronology lists that statement. */
    String ward(@Nullable Audience audience) {
        return database.listAsSuperuser(
                        "select a.code " + SAME_CHILD + " and k.reference = ?", child, allowedPlacedReference(audience))
                .getFirst();
    }

    /** Codes of the wards that the child named. */
    List<String> wards() {
        return database.listAsSuperuser("select distinct a.code " + SAME_CHILD + " and a.code is not null", child);
    }

    private static String allowedFor(@Nullable Audience audience) {
        return switch (audience) {
            case POLICE -> " and s.for_police";
            case CHILDRENS_SERVICES -> " and s.for_childrens_services";
            case PARTNERSHIP -> " and s.for_partnership";
            case CARERS -> " and s.for_carers";
            case null -> " and false";
        };
    }

    private String first(String sql, String parameter) {
        return database.listAsSuperuser(sql, parameter).getFirst();
    }
}
