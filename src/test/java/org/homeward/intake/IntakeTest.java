package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.encrypted.Tables.COMPANION_TEXT;
import static org.homeward.store.db.encrypted.Tables.REJECTED_VALUE;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.support.SmallCounty.SENDER;

import java.sql.SQLException;
import java.util.Map;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class IntakeTest {

    private final TestDatabase database;
    private final Intake intake;

    IntakeTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
    }

    @Test
    void every_row_of_a_valid_set_is_stored() throws SQLException {
        ValidSet valid = new ValidSet("whole");
        ImportResult result = intake.load(SENDER, valid.files());

        assertThat(result.rejected()).isEmpty();
        assertThat(result.added()).isEqualTo(valid.rows());
        assertThat(result.batch()).isNotNull();
        assertThat(intake.countStored(SENDER, result))
                .isEqualTo(Map.of("children.csv", 2, "episodes.csv", 3, "interviews.csv", 1, "statements.csv", 3));
        assertThat(
                        one(
                                "select count(*) from homeward.interview_episode v join homeward.interview_key k on k.id = v.interview_id where source_system = 'whole'"))
                .isEqualTo("2");
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS)).contains("We were at the \"old\" pier, all night");
        assertThat(
                        one(
                                "select a.name || ' ' || p.cell_500 || ' ' || p.easting || ' ' || p.northing from homeward.place p join homeward.area a on a.id = p.ward_id join homeward.statement_key k on k.id = p.statement_id where source_system = 'whole'"))
                .isEqualTo("Station "
                        + org.homeward.disclosure.HexagonCell.at(
                                        new org.homeward.disclosure.Coordinate(503700, 805000), 500)
                                .id()
                        + " 503700 805000");
        assertThat(one("select b.set_sha256 || b.rows_new from homeward.import_batch b where source_system = 'whole'"))
                .isEqualTo(valid.files().sha256() + valid.rows());
        assertThat(
                        one(
                                "select v.line || f.name from homeward.statement v join homeward.import_file f on f.id = v.file_id join homeward.statement_key k on k.id = v.id where k.source_system = 'whole' and k.source_key = 'S2'"))
                .isEqualTo("3statements.csv");
        assertThat(
                        one(
                                "select string_agg(coalesce(ethnicity_code, '-') || ethnicity_source, ',' order by k.source_key) from homeward.child c join homeward.child_key k on k.id = c.id where k.source_system = 'whole'"))
                .isEqualTo("WBRIWBRI,-W1");
    }

    @Test
    void the_same_set_twice_changes_nothing_and_uses_no_change_number() throws SQLException {
        ValidSet valid = new ValidSet("twice");
        intake.load(SENDER, valid.files());
        String change = one("select max(number) from homeward.change");
        ImportResult again = intake.load(SENDER, valid.files());

        assertThat(again.outcome()).isEqualTo(ImportResult.Outcome.ALREADY_HERE);
        assertThat(again.added()).isZero();
        assertThat(again.same()).isEqualTo(valid.rows());
        assertThat(again.batch()).isNull();
        assertThat(one("select max(number) from homeward.change")).isEqualTo(change);
        assertThat(one("select count(*) from homeward.import_batch where source_system = 'twice'"))
                .isEqualTo("1");
    }

    @Test
    void only_a_changed_row_gets_a_new_version_and_the_old_one_is_still_stored() throws SQLException {
        intake.load(SENDER, new ValidSet("changed").files());
        ImportResult result = intake.load(
                SENDER,
                new ValidSet("changed")
                        .line("statements.csv", 3, "S2,I1,factor,child,They always argue,yes,objected,none,yes")
                        .files());

        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.added()).isZero();
        assertThat(
                        one(
                                "select count(*) from homeward.statement_version v join homeward.statement_key k on k.id = v.id where k.source_system = 'changed'"))
                .isEqualTo("4");
        assertThat(
                        one(
                                "select count(*) from homeward.statement v join homeward.statement_key k on k.id = v.id where k.source_system = 'changed'"))
                .isEqualTo("3");
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS))
                .containsSubsequence("They argue", "They always argue");
        assertThat(
                        one(
                                "select count(*) from homeward.place_version v join homeward.statement_key k on k.id = v.statement_id where k.source_system = 'changed'"))
                .isEqualTo("1");
    }

    @Test
    void a_factor_or_a_name_that_is_no_longer_sent_ends() throws SQLException {
        intake.load(SENDER, new ValidSet("withdrawn").files());
        ImportResult result = intake.load(
                SENDER,
                new ValidSet("withdrawn")
                        .drop("factors.csv", 3)
                        .line("companions.csv", 2, "S3,Benjy,K2,sibling")
                        .files());

        assertThat(result.changed()).isEqualTo(2);
        assertThat(
                        one(
                                "select string_agg(side, ',') from homeward.factor f join homeward.statement_key k on k.id = f.statement_id where source_system = 'withdrawn'"))
                .isEqualTo("PUSH");
        assertThat(DecryptedText.of(database, COMPANION_TEXT.CALLED)).endsWith("Benjy");
    }

    @Test
    void a_preview_stores_nothing() throws SQLException {
        ImportResult result = intake.preview(SENDER, new ValidSet("preview").files());

        assertThat(result.added()).isEqualTo(new ValidSet("preview").rows());
        assertThat(one("select count(*) from homeward.child_key where source_system = 'preview'"))
                .isEqualTo("0");
    }

    @Test
    void values_of_rejected_rows_are_stored_encrypted() throws SQLException {
        ValidSet invalid = new ValidSet("invalid").line("harms.csv", 2, "S3,bitten");
        ImportResult first = intake.load(SENDER, invalid.files());

        assertThat(first.rejectedRows()).isEqualTo(1);
        assertThat(DecryptedText.of(database, REJECTED_VALUE.VALUE)).endsWith("bitten");
        assertThat(
                        one(
                                "select f.name || r.line || r.column_name from homeward.rejected_row r join homeward.import_file f on f.id = r.file_id join homeward.import_batch b on b.id = f.batch_id join encrypted.rejected_value v on v.rejected_row_id = r.id where b.source_system = 'invalid'"))
                .isEqualTo("harms.csv2code");
        assertThat(
                        one(
                                "select r.remedy from homeward.rejected_row r join homeward.import_file f on f.id = r.file_id join homeward.import_batch b on b.id = f.batch_id where b.source_system = 'invalid'"))
                .isEqualTo(first.rejected().getFirst().remedy())
                .isNotBlank();
        assertThat(DecryptedText.of(database, REJECTED_VALUE.REASON))
                .endsWith(first.rejected().getFirst().reason());
        assertThat(intake.load(SENDER, invalid.files()).batch()).isNull();
        assertThat(one("select count(*) from homeward.import_batch where source_system = 'invalid'"))
                .isEqualTo("1");
    }

    /** Numbers that run on tell by their gaps how many records a reader may not see. */
    @Test
    void references_tell_no_order_and_no_count() throws SQLException {
        intake.load(SENDER, new ValidSet("order").files());
        assertThat(
                        one(
                                "select max(case source_key when 'K2' then substring(reference, 3)::int end) - max(case source_key when 'K1' then substring(reference, 3)::int end) from homeward.child_key where source_system = 'order'"))
                .isNotIn("1", "-1");
        assertThat(one("select bool_and(reference ~ '^S-[1-9][0-9]{7}$') from homeward.statement_key"))
                .isEqualTo("t");
        assertThat(one("select bool_and(reference ~ '^C-[1-9][0-9]{6}$') from homeward.child_key"))
                .isEqualTo("t");
    }

    private String one(String query) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
