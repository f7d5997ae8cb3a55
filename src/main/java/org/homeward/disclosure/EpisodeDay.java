package org.homeward.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The day of an episode that a list of interviews is selected by; the figures that open the list are counted by the same. */
public enum EpisodeDay {

    /** The day on which the child went missing, as places, people, factors and trends count. */
    WENT_MISSING,

    /** The day on which the child returned, as coverage counts. */
    RETURNED;

    /** The parameter of an address. */
    public static final String PARAMETER = "day";

    /** As an address names it; any other text means the day on which the child went missing. */
    public static EpisodeDay read(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PARAMETER, List.of()).contains(RETURNED.inAddress()) ? RETURNED : WENT_MISSING;
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
