package org.homeward.sample.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The writers of statements, one for each kind. */
record StatementWriters(
        Phrases phrases,
        Adults adults,
        List<Child> children,
        PlaceStatements places,
        PersonStatements people,
        FactorStatements factors,
        OtherStatements others,
        Map<String, List<Child>> nearby) {

    static StatementWriters of(
            CountyPlan plan, int cohort, List<Child> children, Addresses addresses, Disclosures files) {
        Phrases phrases = new Phrases();
        Statements statements = new Statements(plan, files.statements, phrases);
        Adults adults = new Adults(plan, cohort, children, files.persons);
        return new StatementWriters(
                phrases,
                adults,
                children,
                new PlaceStatements(new PlaceDraw(plan, children, addresses), phrases, statements, files.places),
                new PersonStatements(plan, adults, children, phrases, statements, files),
                new FactorStatements(phrases, statements, files.factors),
                new OtherStatements(phrases, statements, files.harms),
                new HashMap<>());
    }

    /** A child of the same town, most often one of the same few. */
    String friend(Child child, SeededRandom random) {
        List<Child> near = nearby.computeIfAbsent(child.key(), key -> nearby(child));
        if (near.isEmpty()) {
            return random.oneOf("Jess*1 Callum*1 Priya*1 Tyler*1");
        }
        int from = Math.floorMod(child.key().hashCode(), near.size());
        return near.get((from + random.between(0, 2)) % near.size()).calledName();
    }

    private List<Child> nearby(Child child) {
        return children.stream()
                .filter(other -> !other.equals(child)
                        && other.home().town().equals(child.home().town())
                        && Math.abs(other.born().getYear() - child.born().getYear()) <= 2)
                .toList();
    }
}
