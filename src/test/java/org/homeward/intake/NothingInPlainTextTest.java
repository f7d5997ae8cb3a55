package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.encrypted.Tables.CHILD_IDENTITY;
import static org.homeward.store.db.encrypted.Tables.STATEMENT_TEXT;
import static org.homeward.support.SmallCounty.SENDER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.ImportResult;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Puts a marker into every encrypted column, and searches every row of every table and the temporary files for it. */
@DatabaseTest
class NothingInPlainTextTest {

    private static final String CANARY = "Canary" + UUID.randomUUID().toString().substring(0, 8);
    private static final String NUMBER = "07700 9317431";
    private static final List<String> TRACES = List.of(CANARY, NUMBER, "2010-05-17", "17/05/2010");

    @Test
    void no_table_or_temporary_file_contains_a_child_s_words_in_plain_text(TestDatabase database) throws Exception {
        Instant start = Instant.now().minusSeconds(2);
        Intake intake = IntakeFixtures.withSmallCounty(database).intake();

        ImportResult first = intake.load(SENDER, canaries("first"));
        ImportResult changed = intake.load(SENDER, canaries("second"));

        assertThat(first.rejected()).hasSize(1);
        assertThat(changed.changed()).isGreaterThan(10);
        assertThat(DecryptedText.of(database, STATEMENT_TEXT.WORDS)).anyMatch(text -> text.contains(CANARY));
        assertThat(DecryptedText.of(database, CHILD_IDENTITY.DATE_OF_BIRTH)).contains("2010-05-17");
        assertThat(rowsWithTrace(database)).isEmpty();
        assertThat(filesWithTrace(start)).isEmpty();
    }

    private static FileSet canaries(String version) {
        String marker = CANARY + " " + version;
        return FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,canaries,2026-01-14T06:00:00Z")
                .with(
                        "children.csv",
                        "child_key,given_name,family_name,known_as,date_of_birth,sex,home_address",
                        "K1,W,W,W,17/05/2010,female,W".replace("W", marker))
                .with(
                        "episodes.csv",
                        "episode_key,child_key,kind,started,ended,missing_from,district,found_where,note,interview_not_required",
                        "E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,W,W,W".replace("W", marker))
                .with(
                        "interviews.csv",
                        "interview_key,child_key,episode_keys,provider,interviewer,held,agreed,note",
                        "I1,K1,E1,lantern,W,12/03/2025 10:00,W,W".replace("W", marker))
                .with(
                        "statements.csv",
                        "statement_key,interview_key,kind,said_by,words,written_by,question_asked,child_view,audiences,"
                                + "override_by,override_at,override_reason,override_child_told",
                        "S1,I1,place,child,W,W,W,objected,police,W,13/03/2025 10:00,W,yes".replace("W", marker))
                .with(
                        "places.csv",
                        "statement_key,original_words,precision,role,category,easting,northing,address",
                        "S1,W,point,stayed,waterfront,503700,805000,W".replace("W", marker))
                .with(
                        "persons.csv",
                        "person_key,name,description,address,age_band,sex",
                        "P1,W,W,W,25-34,male".replace("W", marker))
                .with("mentions.csv", "statement_key,person_key,called", "S1,P1,W".replace("W", marker))
                .with("companions.csv", "statement_key,called,child_key", "S1,W,K1".replace("W", marker))
                .with("vehicles.csv", "statement_key,plate,description", "S1,W,W".replace("W", marker))
                .with("phones.csv", "statement_key,number", "S1," + NUMBER)
                .with("handles.csv", "statement_key,platform,handle", "S1,snap,W".replace("W", marker))
                .with("harms.csv", "statement_key,code", "S1,W".replace("W", marker))
                .with(
                        "actions.csv",
                        "action_key,interview_key,agency,kind,due,done,outcome,what",
                        "A1,I1,cs,tell child,20/03/2025,19/03/2025,done,W".replace("W", marker));
    }

    /** A dump writes bytes as hexadecimal digits, so both forms of the marker are searched. */
    private static List<String> rowsWithTrace(TestDatabase database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = database.asSuperuser()) {
            for (String table : tables(database)) {
                try (var rows = owner.createStatement().executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        if (hasTrace(rows.getString(1))) {
                            found.add(table + ": " + rows.getString(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(TestDatabase database) {
        List<String> tables = database.listAsSuperuser("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('homeward', 'encrypted')""");
        assertThat(tables).hasSizeGreaterThan(40);
        return tables;
    }

    private static List<Path> filesWithTrace(Instant since) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(temporary, Set.of(), 3, new java.nio.file.SimpleFileVisitor<>() {
            @Override
            public java.nio.file.FileVisitResult visitFile(Path file, java.nio.file.attribute.BasicFileAttributes about)
                    throws IOException {
                boolean fresh = about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isAfter(since)
                        && about.size() < 10_000_000;
                if (fresh
                        && Files.isReadable(file)
                        && hasTrace(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))) {
                    found.add(file);
                }
                return java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult visitFileFailed(Path file, IOException gone) {
                return java.nio.file.FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean hasTrace(String text) {
        return Stream.concat(
                        TRACES.stream(),
                        TRACES.stream().map(trace -> HexFormat.of().formatHex(trace.getBytes(StandardCharsets.UTF_8))))
                .anyMatch(text::contains);
    }
}
