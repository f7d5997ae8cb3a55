package org.homeward.support;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Purpose;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;

/** Viewers of every kind and filters drawn at random, to compare two ways of counting the same on the sample county. */
public final class RandomQuestions {

    private static final LocalDate FIRST = SampleCounty.AS_OF.minusYears(3);

    private final Random random;
    private final List<String> districts;
    private final List<String> providers;
    private final List<String> factors;
    private final List<String> categories;

    public RandomQuestions(TestDatabase database, long seed) {
        this.random = new Random(seed);
        this.districts =
                database.listAsSuperuser("select code from homeward.area where kind = 'DISTRICT' order by code");
        this.providers = database.listAsSuperuser("select code from homeward.provider order by code");
        this.factors = database.listAsSuperuser(
                "select distinct lower(side) || '.' || code from homeward.factor_version order by 1");
        this.categories = database.listAsSuperuser("select code from homeward.place_category order by code");
    }

    public List<Viewer> viewers() {
        String district = any(districts);
        String provider = any(providers);
        return List.of(
                viewer("analyst", Role.ANALYST, Set.of(), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), provider),
                viewer("near", Role.ANALYST, Set.of(district), null),
                viewer("constable", Role.POLICE, Set.copyOf(List.of(district, any(districts))), null),
                viewer("officer", Role.INTERVIEWER, Set.of(district), provider),
                viewer("unknown", Role.ANALYST, Set.of("E00000000"), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
    }

    private static Viewer viewer(
            String name, Role role, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, role, districts, provider, Purpose.SAFEGUARDING_REVIEW);
    }

    /** A filter of a few parts; half of them leave a part empty. */
    public DisclosureFilter filter() {
        LocalDate from = FIRST.plusDays(random.nextInt(900));
        return DisclosureFilter.of(new Period(from, from.plusDays(20 + random.nextInt(700))))
                .with(Facet.AREA, some(districts))
                .with(Facet.PROVIDER, some(providers))
                .with(Facet.AGE, some(Facet.AGE.constants()))
                .with(Facet.CARE, some(Facet.CARE.constants()))
                .with(Facet.RISK, some(Facet.RISK.constants()))
                .with(Facet.FACTOR, some(factors))
                .with(Facet.CATEGORY, some(categories));
    }

    private String any(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private Set<String> some(List<String> codes) {
        Set<String> some = new HashSet<>();
        if (random.nextInt(3) == 0) {
            Stream.generate(() -> any(codes)).limit(1 + random.nextInt(3)).forEach(some::add);
        }
        return some;
    }
}
