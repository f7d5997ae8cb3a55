package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.support.SmallCounty.SENDER;

import java.util.List;
import java.util.Locale;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid row is reported with file, line, column, reason and remedy; each case makes one line of a valid set invalid. */
@DatabaseTest
class RejectionsTest {

    private final Intake intake;

    RejectionsTest(TestDatabase database) {
        this.intake = IntakeFixtures.withSmallCounty(database).intake();
    }

    @ParameterizedTest(name = "{0} line {1}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            children.csv | 3 | K1,Ben,Example,01/09/2012,male,W1, | child_key | The child on line 2 has the same key.
            children.csv | 3 | ,Ben,Example,01/09/2012,male,W1, | child_key | This must not be empty.
            children.csv | 3 | K2,Ben,Example,01/09/2012,boy,W1, | sex | Not one of female, male, other, not recorded.
            children.csv | 3 | K2,Ben,Example,01/09/2012,male,WBRR, | ethnicity | This code is not known.
            children.csv | 3 | K2,Ben,Example,09/2012,male,W1, | date_of_birth | The day is missing.
            children.csv | 3 | K2,Ben,Example,01/09/2012,male,W1,K9 | siblings | There is no child with this key.
            episodes.csv | 2 | E1,K1,missing,31/11/2025 22:40,,home,E07990001,,medium, | started | There is no 31 November.
            episodes.csv | 2 | E1,K1,missing,29/02/2025 22:40,,home,E07990001,,medium, | started | There is no 29 February in 2025.
            episodes.csv | 2 | E1,K1,missing,30/03/2025 01:30,,home,E07990001,,medium, | started | The clocks went forward that night, so this time did not exist.
            episodes.csv | 2 | E1,K1,missing,yesterday,,home,E07990001,,medium, | started | This is not a date or time.
            episodes.csv | 2 | E1,K1,missing,02/03/2027 22:40,,home,E07990001,,medium, | started | This is in the future.
            episodes.csv | 2 | E1,K1,missing,02/03/2025 22:40,02/03/2025 21:55,home,E07990001,,medium, | ended | The episode ends before it starts.
            episodes.csv | 2 | E1,K1,missing,02/03/2009 22:40,02/03/2009 23:55,home,E07990001,,medium, | started | The child was born after this episode started.
            episodes.csv | 4 | E3,K3,missing,02/03/2025,,home,E07990001,,medium, | child_key | There is no child with this key.
            episodes.csv | 2 | E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990009,,medium, | district | This area code is not known.
            episodes.csv | 2 | E1,K1,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990003,medium, | ward | This ward is in another district.
            episodes.csv | 3 | E2,K1,missing,02/03/2025 23:40,,home,E07990001,,high,lantern | started | This episode overlaps the one of the same child on line 2.
            offers.csv | 2 | O1,E1,03/03/2025 09:00,email,accepted, | method | Not one of phone, letter, text, visit, other, not recorded.
            offers.csv | 2 | O1,E1,03/03/2025 09:00,phone,accepted,busy | decline_reason | There is a reason for declining, but the offer was not declined.
            interviews.csv | 2 | I1,K1,E1;E3,lantern,A. Worker,12/05/2025 10:00,told,, | episode_keys | One of the episodes is of another child.
            interviews.csv | 2 | I1,K1,E1;E2,lanten,A. Worker,12/03/2025 10:00,told,, | provider | Not one of beacon, lantern. Did you mean LANTERN?
            statements.csv | 3 | S2,I1,factor,child,They argue,yes,objected,police,no | audiences | The child objected, and it is not recorded who decided otherwise.
            statements.csv | 3 | S2,I1,factor,child,They argue,yes,agreed,police;carers,yes | audiences | The statement is about the carer, so it must not be shared with carers.
            statements.csv | 3 | S2,I1,factor,child,They argue,yes,,police,no | child_view | The view of the child on sharing is missing. Not asked is not the same as agreed.
            places.csv | 2 | S1,the pier,point,stayed,waterfront,805000,503700,, | easting | Easting and northing are swapped.
            places.csv | 2 | S1,the pier,point,stayed,waterfront,,,-0.2,57.1 | latitude | Latitude and longitude are swapped.
            places.csv | 2 | S1,the pier,point,stayed,waterfront,530000,180000,, | easting | This is outside the county.
            places.csv | 2 | S1,the pier,point,stayed,out of area,9530000,180000,, | easting | This is outside the United Kingdom.
            places.csv | 2 | S1,the pier,street,stayed,waterfront,,,, | precision | The coordinate is missing.
            places.csv | 2 | S1,the pier,point,stayed,waterfront,503700,,, | northing | Half of the coordinate is missing: northing.
            factors.csv | 3 | S2,family_conflict,push | code | This row repeats line 2.
            factors.csv | 3 | S2,family_conflit,pull | code | This code is not known. Did you mean FAMILY_CONFLICT?
            actions.csv | 2 | A1,I1,cs,tell child,20/03/2025,,done,Ring Ada | done | The action is done, but the day is missing.
            harms.csv | 2 | S3,assault,extra | `` | The row has 3 cells; the header has 2 columns.
            """)
    void an_invalid_row_is_reported_with_line_column_and_reason(
            String file, int line, String row, String column, String reason) {
        List<RejectedRow> rejected = intake.preview(
                        SENDER, new ValidSet("invalid").line(file, line, row).files())
                .rejected();

        RejectedRow first = rejected.stream()
                .filter(each -> each.file().equals(file) && each.line() == line)
                .findFirst()
                .orElseThrow();
        assertThat(first.column()).isEqualTo(column == null ? "" : column);
        assertThat(sorted(first.reason())).isEqualTo(sorted(reason));
        assertThat(first.remedy()).isNotBlank().doesNotContain("{");
    }

    /** Lists of codes come in no particular order. */
    private static List<String> sorted(String reason) {
        return List.of(reason.toLowerCase(Locale.ROOT).split("[ ,.]+")).stream()
                .sorted()
                .toList();
    }

    @Test
    void a_row_that_refers_to_a_rejected_row_is_rejected_and_names_its_line() {
        var result = intake.preview(
                SENDER,
                new ValidSet("chain")
                        .line("interviews.csv", 2, "I1,K1,E1,nobody,A. Worker,12/03/2025,told,,")
                        .files());

        assertThat(result.rejected())
                .filteredOn(each -> each.file().equals("statements.csv") && each.line() == 3)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.reason())
                            .isEqualTo("The interview that this row refers to was rejected on line 2.");
                    assertThat(each.remedy()).isEqualTo("Correct that row first.");
                });
        assertThat(result.rejected())
                .filteredOn(each -> each.file().equals("factors.csv"))
                .extracting(RejectedRow::reason)
                .containsOnly("The statement that this row refers to was rejected on line 3.");
        assertThat(result.files())
                .filteredOn(each -> each.file().equals("children.csv"))
                .singleElement()
                .satisfies(each -> assertThat(each.added()).isEqualTo(2));
    }

    @Test
    void an_episode_overlaps_one_that_was_stored_before() {
        intake.load(SENDER, new ValidSet("before").files());
        var result = intake.preview(
                SENDER,
                new ValidSet("before")
                        .line("episodes.csv", 2, "E9,K1,missing,10/03/2025 21:00,,home,E07990001,,high,lantern")
                        .drop("episodes.csv", 3)
                        .files());
        assertThat(result.rejected())
                .extracting(RejectedRow::reason)
                .contains("This episode overlaps one of the same child that was imported before.");
    }

    @Test
    void a_set_that_cannot_be_read_is_rejected_as_a_whole() {
        FileSet valid = new ValidSet("rejected").files();
        rejected(FileSet.empty().with("children.csv", "child_key"), "manifest.csv is missing. Add it");
        rejected(valid.with("child.csv", "child_key"), "The format has no file child.csv. Remove or rename it.");
        rejected(
                manifest().with("children.csv", "given_name,family_name", "Ada,Example"),
                "This column is missing from children.csv: child_key. Add it to the first line.");
        rejected(
                manifest().with("children.csv", "child_key,given_name,familyname", "K1,Ada,E"),
                "Did you mean family_name?");
        rejected(
                manifest().with("children.csv", "child_key,given_name,family_name", "K1,\"Ada,E"),
                "children.csv is not valid CSV");
        rejected(manifest().with("children.csv", new byte[0]), "children.csv is empty");
        rejected(
                manifest()
                        .with(
                                "children.csv",
                                "child_key,given_name,family_name\nK1,Zo\u00eb,E\n"
                                        .getBytes(java.nio.charset.Charset.forName("IBM850"))),
                "is not UTF-8: line 2 contains the byte 0x89");
        rejected(
                FileSet.empty()
                        .with("manifest.csv", "format,source_system,sent_at", "homeward-9,x,2026-01-14T06:00:00Z"),
                "manifest.csv has the format \"homeward-9\"");
    }

    @Test
    void roles_that_only_read_cannot_import() {
        assertThatThrownBy(() -> intake.load(Viewer.of("b", Role.BOARD), new ValidSet("role").files()))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining("cannot import");
    }

    private void rejected(FileSet files, String message) {
        assertThatThrownBy(() -> intake.load(SENDER, files))
                .isInstanceOf(ImportRejected.class)
                .hasMessageContaining(message);
    }

    private static FileSet manifest() {
        return FileSet.empty()
                .with("manifest.csv", "format,source_system,sent_at", "homeward-1,x,2026-01-14T06:00:00Z");
    }
}
