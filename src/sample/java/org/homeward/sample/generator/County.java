package org.homeward.sample.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The fictional county of Eldermere, generated from a plan. No place, person or event in it exists. */
public final class County {

    /** What one child said of a carer and asked to be kept confidential: in no screen, count, file or sheet, ever. */
    public static final String CONFIDENTIAL_WORDS =
            "He reads the letters from my gran before I do and folds them back the wrong way, so I know.";

    private final CountyPlan plan;
    private final Geography geography;

    private County(CountyPlan plan, Geography geography) {
        this.plan = plan;
        this.geography = geography;
    }

    public static County draw(CountyPlan plan) {
        return on(land(), plan);
    }

    /** The land does not depend on the seed of the accounts: every plan is about the same county. */
    static Geography land() {
        return Geography.draw(new SeededRandom(1832, "Eldermere"));
    }

    static County on(Geography land, CountyPlan plan) {
        return new County(plan, land);
    }

    /** Writes {@code reference/} and {@code disclosures/} into the folder. */
    public void writeTo(Path folder) {
        try {
            new ReferenceSet(geography).writeTo(folder.resolve("reference"));
            Story.generate(plan, geography).writeTo(folder.resolve("disclosures"));
        } catch (IOException e) {
            throw new UncheckedIOException("The county could not be written to " + folder, e);
        }
    }
}
