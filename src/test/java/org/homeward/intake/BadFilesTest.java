package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homeward.intake.BadFiles.BadFile;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad file is read, or rejected row by row with line, column, reason and remedy, or refused whole with words that say what it is and
 * what to do. None hangs, and none ends in anything else.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TestDatabase database;
    private ReferenceData reference;

    BadFilesTest(TestDatabase database) {
        this.database = database;
    }

    /** The database is asked once: what happens to bad files happens before anything is stored. */
    @BeforeAll
    void the_small_county() {
        reference = IntakeFixtures.known(database);
    }

    static List<BadFile> files() {
        List<BadFile> files = BadFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(120);
        assertThat(files).extracting(BadFile::name).doesNotHaveDuplicates();
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_bad_file_is_read_or_refused_in_words(BadFile file) {
        assertTimeoutPreemptively(LONGEST, () -> check(file));
    }

    private void check(BadFile file) {
        List<String> problems = new ArrayList<>();
        List<RowNotice> notices = new ArrayList<>();
        int rows = 0;
        boolean refused = false;
        try {
            CheckedSet checked =
                    new Checker(SmallCounty.CLOCK).check(ParsedSet.of(file.set().get()), reference);
            rows = checked.children().size() + checked.episodes().size();
            for (RejectedRow row : checked.rejected()) {
                problems.add(
                        row.line() + " " + row.column() + " " + row.problem().error());
                requireWords(row.problem());
            }
            notices.addAll(checked.notices());
            notices.forEach(notice -> requireWords(notice.problem()));
        } catch (ImportRejected rejection) {
            refused = true;
            problems.add(rejection.problem().error().name());
            requireWords(rejection.problem());
        }
        assertThat(problems).isEqualTo(file.problems());
        assertThat(refused).isEqualTo(file.refused());
        assertThat(rows).isEqualTo(file.rows());
        assertThat(notices).extracting(each -> each.problem().error()).isEqualTo(file.told());
    }

    /** What is wrong and what would be right, in sentences; nothing of the program. */
    private static void requireWords(ImportProblem problem) {
        String reason = problem.reason(IntakeFixtures.ENGLISH);
        String remedy = problem.remedy(IntakeFixtures.ENGLISH);
        assertThat(reason).isNotBlank().doesNotContain("{0", "{1", "Exception", "java.", "null");
        assertThat(remedy).isNotBlank().doesNotContain("{0", "{1", "Exception", "java.", "null");
    }
}
