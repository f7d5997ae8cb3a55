package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.EPISODE_TEXT;
import static org.homeward.store.db.encrypted.Tables.INTERVIEW_TEXT;
import static org.homeward.store.db.encrypted.Tables.PLACE_TEXT;
import static org.homeward.store.db.encrypted.Tables.REJECTED_VALUE;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.HexagonCell;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.TestDatabase;
import org.homeward.support.TestKeys;
import org.junit.jupiter.api.Test;

/** An installation with rows from before encryption is upgraded by starting the new version. */
@DatabaseTest
class UpgradeFromPlainTextTest {

    private static final String ROWS = """
            insert into homeward.change (number, made_by, purpose) values (1, 't', 't'), (2, 't', 't');
            insert into homeward.area (code, name, kind, vintage) values ('E12000001', 'Elsewhere', 'ELSEWHERE', '2025-01-01');
            insert into homeward.provider (code, name) values ('p', 'P');
            insert into homeward.child_key (source_system, source_key, reference, recorded_in) values ('s', 'k', 'C-0001', 1);
            insert into sealed.child_identity (child_id, recorded_in, superseded_in, given_name, family_name, date_of_birth)
            values (1, 1, 2, 'Ada', 'Old', '2010-05-17'), (1, 2, null, 'Ada', 'New', '2010-05-18');
            insert into homeward.episode_key (source_system, source_key, child_id, recorded_in) values ('s', 'e', 1, 1);
            insert into homeward.episode_version (id, recorded_in, child_id, kind, started_at, started_latest, started_precision,
                started_on, care, district_id, reported, risk, interview_not_required)
            select 1, 1, 1, 'MISSING', '2025-01-01', '2025-01-01', 'MINUTE', '2025-01-01', 'HOME', id, 'YES', 'LOW', 'Moved away'
            from homeward.area;
            insert into sealed.episode_words (episode_id, recorded_in, started_text) values (1, 1, '01/01/2025');
            insert into homeward.interview_key (source_system, source_key, child_id, recorded_in) values ('s', 'i', 1, 1);
            insert into homeward.interview_version (id, recorded_in, child_id, provider_id, interviewer, independence, same_worker,
                worker_preference, preference_met, held_at, held_latest, held_precision, held_where, seen_alone, completed,
                harm_answer, confidentiality_explained, consequences_explained, next_steps_explained, carer_feedback_agreed,
                assessment, likely_again)
            select 1, 1, 1, id, 'A. Worker', 'INDEPENDENT', 'YES', 'NONE', 'YES', '2025-01-02', '2025-01-02', 'MINUTE', 'HOME',
                'YES', true, 'NONE', 'YES', 'YES', 'YES', 'YES', 'NONE', 'NO' from homeward.provider;
            insert into sealed.interview_words (interview_id, recorded_in, held_text) values (1, 1, '02/01/2025');
            insert into homeward.statement_key (source_system, source_key, reference, interview_id, recorded_in)
            values ('s', 's', 'S-0001', 1, 1);
            insert into homeward.statement_version (id, recorded_in, interview_id, child_id, episode_id, kind, said_by, child_view,
                for_police, for_childrens_services, for_partnership, for_carers, concerns_carer, overridden, override_by,
                override_at, override_child_told)
            values (1, 1, 1, 1, 1, 'OTHER', 'CHILD', 'OBJECTED', true, false, false, false, false, true, 'The head',
                '2025-01-03', true);
            insert into sealed.statement_words (statement_id, recorded_in, words, verbatim, written_by)
            values (1, 1, 'At the pier', true, 'A. Worker');
            insert into homeward.place_version (statement_id, recorded_in, superseded_in, precision, role, category, easting,
                northing, geom, geom_4326, cell_500, cell_1000, cell_2000, cell_4000)
            select 1, recorded_in, superseded_in, 'POINT', 'STAYED', category, easting, northing,
                public.st_setsrid(public.st_makepoint(easting, northing), 27700),
                public.st_setsrid(public.st_makepoint(0, 53), 4326), 1, 1, 1, 1
            from (values (1, 2, 'family_home', 501234.56, 802345.67), (2, null, 'waterfront', 503750, 805049.99))
                as v (recorded_in, superseded_in, category, easting, northing);
            insert into sealed.place_words (statement_id, recorded_in, superseded_in, original_words)
            values (1, 1, 2, 'Our flat'), (1, 2, null, 'The pier');
            insert into homeward.companion_version (statement_id, relationship, recorded_in) values (1, 'FRIEND', 1);
            insert into sealed.companion_words (companion_id, called) values (1, 'Benny');
            insert into homeward.import_batch (change, source_system, imported_by, set_sha256, rows_new, rows_changed, rows_same,
                rows_rejected) values (1, 's', 't', repeat('a', 64), 1, 0, 0, 1);
            insert into homeward.import_file (batch_id, name, sha256, bytes, rows) values (1, 'harms.csv', repeat('a', 64), 1, 1);
            insert into homeward.rejected_row (file_id, line, column_name, reason, remedy)
            values (1, 2, 'code', 'There is no 31 June.', 'Correct the date.');
            insert into sealed.rejected_value (rejected_row_id, value) values (1, '31/06/2010');
            """;

    /** Views on the columns that move. */
    private static final String VIEWS = """
            create view homeward.interview as select * from homeward.interview_version;
            create view homeward.statement as select * from homeward.statement_version;
            create view homeward.episode as select * from homeward.episode_version;
            create view homeward.told as select s.id from homeward.statement s join homeward.interview i on i.id = s.interview_id;
            alter view homeward.interview owner to homeward_owner;
            alter view homeward.statement owner to homeward_owner;
            alter view homeward.episode owner to homeward_owner;
            alter view homeward.told owner to homeward_owner;
            """;

    @Test
    void its_text_is_encrypted_in_place_and_text_among_counted_columns_moves(TestDatabase database) throws Exception {
        database.run("drop schema encrypted cascade; drop schema homeward cascade; drop schema rls cascade");
        flyway(database)
                .target("8")
                .repeatableSqlMigrationPrefix("later")
                .load()
                .migrate();
        database.run(VIEWS + ROWS);

        flyway(database).callbacks(new KeyCheck(TestKeys.keyring())).load().migrate();

        assertThat(DecryptedText.of(database, CHILD_IDENTITY.FAMILY_NAME)).containsExactly("Old", "New");
        assertThat(DecryptedText.of(database, CHILD_IDENTITY.DATE_OF_BIRTH))
                .containsExactly("2010-05-17", "2010-05-18");
        assertThat(DecryptedText.of(database, EPISODE_TEXT.WHY_NOT_REQUIRED)).containsExactly("Moved away");
        assertThat(DecryptedText.of(database, INTERVIEW_TEXT.INTERVIEWER)).containsExactly("A. Worker");
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.OVERRIDE_BY)).containsExactly("The head");
        assertThat(DecryptedText.of(database, PLACE_TEXT.ORIGINAL_WORDS)).containsExactly("Our flat", "The pier");
        assertThat(DecryptedText.of(database, PLACE_TEXT.EXACT_POSITION))
                .containsExactly("501234.56 802345.67", "503750.00 805049.99");
        assertThat(database.listAsSuperuser("select concat_ws(' ', category, easting, northing, cell_500, cell_4000)"
                        + " from homeward.place_version order by recorded_in"))
                .containsExactly("family_home", "waterfront 503800 805000 " + cell(500) + " " + cell(4000));
        assertThat(DecryptedText.of(database, REJECTED_VALUE.VALUE)).containsExactly("31/06/2010");
        assertThat(DecryptedText.of(database, REJECTED_VALUE.REASON)).containsExactly("There is no 31 June.");
        try (var connection = database.asOwner()) {
            var dsl = KeyCheck.on(connection);
            assertThat(dsl.fetch("select conname from pg_constraint where connamespace = 'encrypted'::regnamespace"
                            + " and not convalidated"))
                    .isEmpty();
            assertThat(dsl.fetchCount(CHILD_IDENTITY, CHILD_IDENTITY.NAME_INDEX.isNotNull()))
                    .isEqualTo(2);
            assertThat(dsl.resultQuery("select interview_not_required from homeward.episode_version")
                            .fetchSingle()
                            .get(0, Boolean.class))
                    .isTrue();
        }
    }

    private static long cell(int size_m) {
        return HexagonCell.at(new Coordinate(503_800, 805_000), size_m).id();
    }

    private static FluentConfiguration flyway(TestDatabase database) {
        return Migrations.configure(Flyway.configure().locations(Migrations.LOCATION), database.appUser())
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
