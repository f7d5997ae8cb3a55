package org.homeward.sample.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The placeholder values for the texts about one child: friend, carer, pronouns and town. */
final class Placeholders {

    private Placeholders() {}

    static Map<String, String> names(Child child, String friend, SeededRandom random) {
        Map<String, String> names = new HashMap<>();
        names.put("friend", friend);
        names.put("sibling", random.chance(0.5) ? "brother" : "sister");
        carer(child, names, random);
        pronouns(child.sex(), names);
        names.put("town", child.leaves().town().name());
        names.put("bus", String.valueOf(random.pick(List.of(7, 11, 14, 21, 36, 55, 128))));
        return names;
    }

    private static void carer(Child child, Map<String, String> names, SeededRandom random) {
        Placement placement = child.placement();
        if (placement == null) {
            String parent = random.oneOf("Mum*6 Dad*2 Nan*1");
            names.put("carer", parent);
            names.put(
                    "Carer",
                    switch (parent) {
                        case "Mum" -> "Mother";
                        case "Dad" -> "Father";
                        default -> "Grandmother";
                    });
        } else {
            names.put("carer", placement.carer());
            names.put("Carer", placement.carer().contains("foster") ? "Foster carer" : "Key worker");
        }
    }

    private static void pronouns(String sex, Map<String, String> names) {
        String[] forms =
                switch (sex) {
                    case "FEMALE" -> new String[] {"She", "she", "Her", "her", "her"};
                    case "MALE" -> new String[] {"He", "he", "His", "his", "him"};
                    default -> new String[] {"They", "they", "Their", "their", "them"};
                };
        names.put("They", forms[0]);
        names.put("they", forms[1]);
        names.put("Their", forms[2]);
        names.put("their", forms[3]);
        names.put("them", forms[4]);
    }
}
