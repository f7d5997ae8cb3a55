package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.intake.Intake;
import org.homeward.intake.reference.ReferenceIntake;
import org.homeward.stories.HostileCells.Cell;
import org.homeward.stories.HostileSet.Placed;
import org.homeward.support.Chromium;
import org.homeward.support.CountyTest;
import org.homeward.support.EmptyCounty;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/**
 * Typed text remains text everywhere: in the real intake, on the real screens, on printed sheets, and in files for a
 * spreadsheet.
 */
@CountyTest
class HostileTextProofTest {

    private static final int SMALL = 60;
    private static final Viewer ANALYST = Viewer.of("analyst", Role.ANALYST);

    private final TestApplication application;

    HostileTextProofTest(@EmptyCounty TestApplication application) {
        this.application = application;
    }

    @Test
    void typed_text_is_shown_as_text_on_screens_on_sheets_and_in_files(Chromium chromium) {
        application.bean(ReferenceIntake.class).load(Viewer.of("admin", Role.ADMIN), HostileReferenceSet.reference());
        HostileCells cells = new HostileCells(application.bean(Intake.class), ANALYST);
        Prove prove = Prove.sized("hostile-text", SMALL, cells.number());
        List<Cell> chosen = cells.chosen(prove.size(), prove.random());

        cells.send(chosen);
        HostileFiles files = new HostileFiles(application, cells.accepted());
        files.read(persons(cells));
        HostileScreens screens = new HostileScreens(application, chromium, cells);
        screens.check(children(cells), persons(cells));

        List<String> failures = new ArrayList<>(cells.failures());
        failures.addAll(files.failures());
        failures.addAll(screens.failures());
        System.out.printf(
                "hostile-text: %d cells, %d stored, %d rejected by row, fields that take text %s%n  seen on screen %s%n  on paper %s%n  in files %s%n",
                chosen.size(),
                cells.accepted().size(),
                cells.rejected().size(),
                new TreeSet<>(cells.takeText()),
                screens.shown(),
                files.fieldsOnSheets(),
                files.fieldsInFiles());
        prove.report(chosen.size(), failures);
        assertThat(HostilePayloads.ALL).hasSize(60);
        assertThat(screens.shown())
                .anyMatch(field -> field.endsWith("on the account of a child"))
                .anyMatch(field -> field.endsWith("on the panel of a person"))
                .anyMatch(field -> field.endsWith("on the preview of an import"));
        assertThat(files.fieldsOnSheets()).contains("statements.csv words");
        assertThat(files.fieldsInFiles())
                .contains("statements.csv words csv", "statements.csv words xlsx", "statements.csv words json");
    }

    /** Ids of every child of whom a row was stored. */
    private List<String> children(HostileCells cells) {
        Set<String> keys = cells.accepted().entrySet().stream()
                .filter(cell -> cell.getKey().format().file().equals("children.csv"))
                .map(cell -> key("K", cell.getKey(), cell.getValue(), "child_key"))
                .collect(Collectors.toSet());
        keys.add("K0");
        return ids("child_key", keys);
    }

    private List<String> persons(HostileCells cells) {
        Set<String> keys = cells.accepted().entrySet().stream()
                .filter(cell -> cell.getKey().format().file().equals("persons.csv"))
                .map(cell -> key("P", cell.getKey(), cell.getValue(), "person_key"))
                .collect(Collectors.toSet());
        keys.add("P0");
        return ids("person_key", keys);
    }

    private static String key(String letter, Cell cell, Placed at, String column) {
        return cell.column().equals(column) ? cell.text().strip() : letter + at.number();
    }

    private List<String> ids(String table, Set<String> keys) {
        String sql = "select public_id::text from homeward." + table + " where source_key = any (?)";
        try (Connection connection = application.database().asSuperuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            List<String> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
