package org.homeward.sample.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unusual but possible names, so that a name on the wrong page would be noticed. */
final class Identities {

    private final List<String> familyNames = Settings.lines("family_names.txt");
    private final Map<String, List<String>> givenNames = new HashMap<>();
    private final long seed;

    Identities(long seed) {
        this.seed = seed;
        for (NamedCsvRecord row : Settings.rows("given_names.csv")) {
            givenNames.put(row.getField("sex"), List.of(row.getField("names").split(";")));
        }
    }

    String givenName(int number, String sex) {
        String listed = sex.equals("NOT_RECORDED") ? "OTHER" : sex;
        return new SeededRandom(seed, "given name " + number).pick(givenNames.getOrDefault(listed, List.of("Rowan")));
    }

    String familyName(int number) {
        return familyNames.get((int) ((number * 37L + seed) % familyNames.size()));
    }

    /** Some services send the police's codes, some the school census's, some none. */
    void ethnicity(Row row, SeededRandom random) {
        String code =
                random.oneOf("WBRI*300 WIRI*4 WOTH*30 WIRT*6 WROM*8 MWBC*18 MWBA*9 MWAS*10 MOTH*9 AIND*8 APKN*22 ABAN*9"
                        + " AOTH*10 CHNE*2 BCRB*14 BAFR*28 BOTH*6 OOTH*12 REFU*10 NOBT*45");
        row.set("ethnicity", code);
        Map<String, String> police = Map.of(
                "WBRI", "W1", "WIRI", "W2", "WOTH", "W9", "MWBC", "M1", "APKN", "A2", "BCRB", "B1", "BAFR", "B2",
                "NOBT", "NS");
        row.set("ethnicity_source", random.chance(0.22) && police.containsKey(code) ? police.get(code) : code);
    }
}
