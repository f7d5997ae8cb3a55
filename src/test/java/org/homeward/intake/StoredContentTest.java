package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.store.ImportNotes;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.ImportResult.Outcome;
import org.homeward.store.Ciphertext;
import org.homeward.store.db.encrypted.Encrypted;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;

/**
 * Every column of every row that a few sets leave, with the text decrypted, as it was stored before rows were written in sets. Left out is what
 * differs between two imports of the same sets: random ids and references, keyed hashes, times of the import. Run with
 * {@code -Dhomeward.redraw=true} after a change of what is stored, and look at the difference.
 */
@DatabaseTest
class StoredContentTest {

    private static final Path EXPECTED = Path.of("src/test/resources/intake/stored.txt");
    private static final String LEFT_OUT = "array['public_id', 'reference', 'fingerprint']";

    private static final Viewer LENA = interviewer("lena");
    private static final Viewer LOU = interviewer("lou");

    private final TestDatabase database;
    private final Intake intake;

    StoredContentTest(TestDatabase database) {
        this.database = database;
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
    }

    @Test
    void new_changed_ended_tightened_widened_rejected_and_waiting_rows_are_stored_as_ever() throws IOException {
        database.run("insert into homeward.app_user (name, password_hash, role, provider_id)"
                + " select v.name, '', 'INTERVIEWER', p.id from (values ('lena'), ('lou')) as v (name)"
                + " join homeward.provider p on p.code = 'lantern'");
        database.run("insert into homeward.source_system (source_system, provider_id, recorded_in)"
                + " select 'own', id, (select max(number) from homeward.change)"
                + " from homeward.provider where code = 'lantern'");
        assertThat(intake.load(SENDER, set().files()).outcome()).isEqualTo(Outcome.STORED);
        for (String table : List.of("homeward.place_version", "homeward.factor_version", "encrypted.statement_text")) {
            assertThat(database.queryAsSuperuser("select min(ctid) from " + table))
                    .as("the first row of " + table + " is where it was inserted: it was written once, with its access")
                    .isEqualTo("(0,1)");
        }
        assertThat(intake.load(SENDER, set().files()).batch())
                .as("the same again")
                .isNull();
        ImportResult changed = intake.load(
                SENDER,
                set().line("children.csv", 2, "K1,Ada,Sample,05/05/2010,female,WBRI,K2")
                        .line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,")
                        .line(
                                "interviews.csv",
                                2,
                                "I1,K1,E1,lantern,A. Worker,12/03/2025 10:00,told,police:accepted;nrm,no")
                        .line("statements.csv", 2, "S1,I1,place,child,We were there,yes,agreed in part,police,no")
                        .line("statements.csv", 3, "S2,I1,factor,child,They argue,yes,agreed,police,no")
                        .line("places.csv", 2, "S1,the pier,point,stayed,waterfront,503800,805000,,")
                        .drop("factors.csv", 3)
                        .line("companions.csv", 2, "S3,Benjy,K2,sibling")
                        .line("phones.csv", 2, "S3,P1,07700 900124")
                        .line("persons.csv", 2, "P1,Redd,25-34,male")
                        .line("actions.csv", 2, "A1,I1,cs,tell child,20/03/2025,19/03/2025,done,Ring Ada again")
                        .add("offers.csv", "O2,E2,11/03/2025 09:00,phone,declined by child,other")
                        .add("statements.csv", "S4,I1,other,child,More,yes,agreed,partnership,no")
                        .files());
        assertThat(changed.rejected()).isEmpty();
        assertThat(changed.added()).isEqualTo(4);
        assertThat(changed.changed()).isGreaterThan(8);
        ImportResult heard = intake.load(
                SENDER,
                set().line("statements.csv", 2, "S1,I1,place,nobody,We were there,yes,objected,none,no")
                        .only("manifest.csv", "statements.csv")
                        .files());
        assertThat(heard.rejected()).isNotEmpty();
        ImportResult waits = intake.load(
                LENA,
                new ValidSet("own")
                        .line(
                                "episodes.csv",
                                2,
                                "E1,K1,missing,02/03/2021 22:40,03/03/2021 06:10,home,E07990001,E05990001,medium,lantern")
                        .line("episodes.csv", 4, "E3,K2,away,04/2025,,care,E07990002,,,")
                        .files(),
                new ImportNotes(null, "Found in an old folder"));
        assertThat(waits.outcome()).isEqualTo(Outcome.WAITS);
        var waiting = IntakeFixtures.waiting(database).listOpen(LOU).getLast();
        assertThat(intake.approve(LOU, waiting, "The folder is real").outcome()).isEqualTo(Outcome.STORED);

        String stored = String.join("\n", stored()) + "\n";
        if (Boolean.getBoolean("homeward.redraw")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, stored);
        }
        assertThat(stored).isEqualTo(Files.readString(EXPECTED));
    }

    private static ValidSet set() {
        return new ValidSet("mixed");
    }

    private static Viewer interviewer(String name) {
        return new Viewer(name, Role.INTERVIEWER, Set.of(), "lantern", null);
    }

    /** Each row as JSON without what is empty, below the name of its table; then the text of each encrypted column. */
    private List<String> stored() {
        List<String> stored = new ArrayList<>();
        for (String table : database.listAsSuperuser("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                    and (table_schema = 'homeward' and (table_name ~ '_(key|version)$' or table_name in ('handling_request', 'rejected_row'))
                        or table_schema = 'encrypted' and table_name !~ '^(approval|waiting|passkey|second_factor|break_glass)')
                order by 1""")) {
            stored.add(table);
            stored.addAll(database.listAsSuperuser("""
                    select text from (
                        select (select json_object_agg(key, value order by key) from jsonb_each(jsonb_strip_nulls(to_jsonb(t) - %s))
                                where value #>> '{}' !~ '^\\\\x')::text as text
                        from %s t) as rows order by text""".formatted(LEFT_OUT, table)));
        }
        for (Table<?> table : Encrypted.ENCRYPTED.getTables()) {
            if (table.getName().matches("(approval|waiting|passkey|second_factor|break_glass).*")) {
                continue;
            }
            Arrays.stream(table.fields())
                    .filter(field -> field.getType() == Ciphertext.class)
                    .forEach(field -> stored.add(
                            table.getName() + "." + field.getName() + " " + DecryptedText.of(database, column(field))));
        }
        return stored;
    }

    @SuppressWarnings("unchecked")
    private static TableField<?, Ciphertext> column(Field<?> field) {
        return (TableField<?, Ciphertext>) field;
    }
}
