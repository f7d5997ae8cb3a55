package org.homeward.support;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Deque<Facet> deck = new ArrayDeque<>();
    private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);

    public RandomQuestions(TestDatabase database, long seed) {
        this.random = new Random(seed);
        for (Facet facet : Facet.values()) {
            values.put(facet, facet.constants().isEmpty() ? database.listAsSuperuser(codes(facet)) : facet.constants());
        }
    }

    /** The codes of a facet; of hexagons those that most children named, because most others have no number. */
    private static String codes(Facet facet) {
        return switch (facet) {
            case AREA -> "select code from homeward.area where kind = 'DISTRICT' order by code";
            case PROVIDER -> "select code from homeward.provider order by code";
            case FACTOR -> "select distinct lower(side) || '.' || code from homeward.factor_version order by 1";
            case HARM -> "select distinct code from homeward.harm_version order by 1";
            case ETHNICITY ->
                "select distinct coalesce(ethnicity_code, '" + Facet.NOT_RECORDED
                        + "') from homeward.child_version order by 1";
            case PLACE -> """
                    select 'cell.2000.' || (cell_2000 >> 32) || '.' || (cell_2000 << 32 >> 32)
                    from homeward.place join homeward.statement_facts using (statement_id)
                    group by cell_2000 having cell_2000 is not null
                    order by count(distinct child_id) desc, 1 limit 12""";
            case WITHIN -> """
                    select 'circle.' || easting / 100 || '.' || northing / 100 || '.' || 20 + count(*) % 60
                    from homeward.place join homeward.statement_facts using (statement_id)
                    group by easting, northing having easting is not null
                    order by count(distinct child_id) desc, 1 limit 12""";
            case PLACE_WARD -> "select code from homeward.area where kind = 'WARD' order by code";
            case CATEGORY -> "select code from homeward.place_category order by code";
            case CARE, AGE, SEX, RISK -> throw new IllegalArgumentException(facet + " has constants");
        };
    }

    public List<Viewer> viewers() {
        String district = any(Facet.AREA);
        String provider = any(Facet.PROVIDER);
        return List.of(
                viewer("analyst", Role.ANALYST, Set.of(), null),
                viewer("board", Role.BOARD, Set.of(), null),
                viewer("police", Role.POLICE, Set.of(), null),
                viewer("interviewer", Role.INTERVIEWER, Set.of(), provider),
                viewer("authority", Role.CHILDRENS_SERVICES, Set.of(district, "E07999981"), null),
                viewer("near", Role.ANALYST, Set.of(district), null),
                viewer("constable", Role.POLICE, Set.copyOf(List.of(district, any(Facet.AREA))), null),
                viewer("officer", Role.INTERVIEWER, Set.of(district), provider),
                viewer("unknown", Role.ANALYST, Set.of("E00000000"), null),
                viewer("governance", Role.GOVERNANCE, Set.of(), null));
    }

    private static Viewer viewer(
            String name, Role role, Set<String> districts, @org.jspecify.annotations.Nullable String provider) {
        return new Viewer(name, role, districts, provider, Purpose.SAFEGUARDING_REVIEW);
    }

    /** A filter of up to four facets, with up to three values each, but one hexagon or circle, which SQL counts slowly. */
    public DisclosureFilter filter() {
        LocalDate from = FIRST.plusDays(random.nextInt(900));
        DisclosureFilter filter = DisclosureFilter.of(new Period(from, from.plusDays(20 + random.nextInt(700))));
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Facet facet = deal();
            filter = filter.with(
                    facet,
                    Stream.generate(() -> any(facet))
                            .limit(facet == Facet.PLACE || facet == Facet.WITHIN ? 1 : 1 + random.nextInt(3))
                            .collect(Collectors.toSet()));
        }
        return filter;
    }

    /** Each facet once before any comes again. */
    private Facet deal() {
        if (deck.isEmpty()) {
            List<Facet> all = Arrays.asList(Facet.values());
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return deck.pop();
    }

    private String any(Facet facet) {
        List<String> codes = values.getOrDefault(facet, List.of());
        return codes.get(random.nextInt(codes.size()));
    }
}
