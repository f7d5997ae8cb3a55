package org.homeward.intake.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.homeward.disclosure.Audience;

/**
 * Who may read statements about which no child was asked, for each source system whose files have no column for it. Two people of governance
 * agree on it, as a setting such as {@code lantern-sheet=police+childrens_services}, several divided by blanks; for any other source nobody may.
 */
public record NotAsked(Map<String, String> bySource) {

    public static final NotAsked NOBODY = new NotAsked(Map.of());

    /** @throws IllegalArgumentException if the setting names what is no audience: it must not be taken for another */
    public static NotAsked of(String setting) {
        Map<String, String> bySource = new HashMap<>();
        for (String each : setting.strip().split("\\s+")) {
            if (!each.isEmpty()) {
                String[] parts = each.split("=", 2);
                if (parts.length < 2) {
                    throw new IllegalArgumentException("Write source=audience+audience, not " + each);
                }
                Arrays.stream(parts[1].split("\\+"))
                        .forEach(audience -> Audience.valueOf(RowReader.normalised(audience)));
                bySource.put(parts[0], parts[1].replace('+', ';'));
            }
        }
        return new NotAsked(bySource);
    }

    /** As a cell of statements.csv. */
    String audiences(String sourceSystem) {
        return bySource.getOrDefault(sourceSystem, "none");
    }
}
