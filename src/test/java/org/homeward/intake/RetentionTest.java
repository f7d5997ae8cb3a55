package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.store.db.encrypted.Tables.REJECTED_VALUE;
import static org.homeward.support.SmallCounty.SENDER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.intake.store.RejectedValueRetention;
import org.homeward.support.DatabaseTest;
import org.homeward.support.DecryptedText;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class RetentionTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void values_of_rejected_rows_are_deleted_after_their_time_and_not_before(
            TestDatabase database, @TempDir Path home) {
        IntakeFixtures.withSmallCounty(database)
                .intake()
                .load(
                        SENDER,
                        new ValidSet("retained")
                                .line("harms.csv", 2, "S3,bitten")
                                .files());
        database.run("update homeward.import_batch set imported_at = '2026-01-01T12:00:00Z'");

        deleteExpired(database, home, "2026-01-31T11:59:00Z");
        assertThat(DecryptedText.of(database, REJECTED_VALUE.VALUE)).isEqualTo(List.of("bitten"));

        deleteExpired(database, home, "2026-01-31T12:01:00Z");
        assertThat(DecryptedText.of(database, REJECTED_VALUE.VALUE)).isEmpty();
    }

    @Test
    void files_of_an_interrupted_import_are_deleted(TestDatabase database, @TempDir Path home) throws Exception {
        Path old = Files.createDirectories(home.resolve("arriving/drop1")).resolve("children.csv");
        Files.writeString(old, "given_name\nAda\n");

        deleteExpired(database, home, "2026-01-01T12:00:00Z");

        assertThat(home.resolve("arriving")).doesNotExist();
    }

    private static void deleteExpired(TestDatabase database, Path home, String now) {
        new Retention(
                        new RejectedValueRetention(database.database()),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                        MONTH,
                        home)
                .deleteExpired();
    }
}
