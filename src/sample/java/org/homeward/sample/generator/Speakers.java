package org.homeward.sample.generator;

import java.util.List;

/** Those parts of an account that know how to speak of one thing each. */
record Speakers(
        Words words,
        Adults adults,
        List<Child> children,
        PlaceTelling places,
        PersonTelling people,
        FactorTelling factors,
        OtherTelling others) {

    static Speakers of(CountyPlan plan, List<Child> children, Addresses addresses, Disclosures files) {
        Words words = new Words();
        Statements statements = new Statements(plan, files.statements, words);
        Adults adults = new Adults(plan.seed(), children, files.persons);
        PlaceChoice choice =
                new PlaceChoice(plan, children, addresses.geography().places());
        return new Speakers(
                words,
                adults,
                children,
                new PlaceTelling(choice, addresses, words, statements, files.places),
                new PersonTelling(adults, children, words, statements, files),
                new FactorTelling(words, statements, files.factors),
                new OtherTelling(words, statements, files.harms));
    }

    /** A child of the same town, most often one of the same few. */
    String friend(Child child, Dice dice) {
        List<Child> near = children.stream()
                .filter(other -> !other.equals(child)
                        && other.home().town().equals(child.home().town())
                        && Math.abs(other.born().getYear() - child.born().getYear()) <= 2)
                .toList();
        if (near.isEmpty()) {
            return dice.oneOf("Jess*1 Callum*1 Priya*1 Tyler*1");
        }
        int from = Math.floorMod(child.key().hashCode(), near.size());
        return near.get((from + dice.between(0, 2)) % near.size()).calledName();
    }
}
