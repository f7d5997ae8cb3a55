package org.homeward.sample.generator;

import java.util.List;

/** The services that send, each what the interviewers of one provider wrote. */
enum Service {
    LANTERN("lantern-cms", "K", "PC", 7),
    COUNCIL("eldermere-casework", "ECC", "ADT-", 14),
    TIDEWAY("tideway-records", "TW", "POC", 28);

    private final String sourceSystem;
    private final String childPrefix;
    private final String adultPrefix;
    private final int everyDays;

    Service(String sourceSystem, String childPrefix, String adultPrefix, int everyDays) {
        this.sourceSystem = sourceSystem;
        this.childPrefix = childPrefix;
        this.adultPrefix = adultPrefix;
        this.everyDays = everyDays;
    }

    /** The name of the provider, as in the reference set. */
    String provider() {
        return name();
    }

    String sourceSystem() {
        return sourceSystem;
    }

    String childPrefix() {
        return childPrefix;
    }

    String adultPrefix() {
        return adultPrefix;
    }

    /** How often it sends what is new. */
    int everyDays() {
        return everyDays;
    }

    static List<Service> all() {
        return List.of(values());
    }
}
