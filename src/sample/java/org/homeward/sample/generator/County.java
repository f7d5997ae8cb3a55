package org.homeward.sample.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /**
     * Writes {@code reference/} and {@code disclosures/} into the folder; where there are several sets, they are
     * {@code disclosures-0001}, {@code disclosures-0002} and so on.
     */
    public void writeTo(Path folder) {
        writeReferenceTo(folder.resolve("reference"));
        boolean one = plan.scale() == 1 && !plan.threeServices() && plan.arrivalMonths() == 0;
        int number = 0;
        for (Sending sending : (Iterable<Sending>) sendings()::iterator) {
            number++;
            sending.writeTo(folder.resolve(one ? "disclosures" : "disclosures-%04d".formatted(number)));
        }
    }

    public void writeReferenceTo(Path folder) {
        try {
            new ReferenceSet(geography, plan.threeServices()).writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The county could not be written to " + folder, e);
        }
    }

    /** What is sent, cohort by cohort; within a cohort in the order in which it is sent. Each cohort is drawn when it is needed. */
    public Stream<Sending> sendings() {
        return cohorts().flatMap(cohort -> Arrivals.of(plan, sent(cohort, truth -> {})));
    }

    /** What is true of all that is sent, for tests and calibration. It is in no file and never in a database. */
    public CountyTruth truth() {
        CountyTruth.Builder truth = new CountyTruth.Builder();
        cohorts().forEach(cohort -> sent(cohort, truth::add));
        return truth.build();
    }

    /** The same children, episodes and interviews without any text, to be counted without an import. */
    public CountyArrays arrays() {
        CountyArrays.Builder arrays = new CountyArrays.Builder(plan);
        cohorts().forEach(arrays::add);
        return arrays.build();
    }

    private Stream<Story> cohorts() {
        return IntStream.range(0, plan.scale()).mapToObj(cohort -> Story.draw(plan, cohort, geography));
    }

    /** The whole of what each service has to send. */
    private List<ServiceFiles> sent(Story story, Consumer<CountyTruth> truth) {
        Story.Told told = story.tell();
        if (!plan.threeServices()) {
            return List.of(new ServiceFiles(Service.LANTERN, told.files()));
        }
        ServiceSplit split = new ServiceSplit(story, told);
        List<ServiceFiles> services = Service.all().stream().map(split::of).toList();
        truth.accept(split.truth());
        return services;
    }
}
