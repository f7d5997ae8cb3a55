package org.homeward.people;

import java.util.List;

/**
 * All persons named, and the number of children who named any of them.
 *
 * @param persons most children first, then most interviews, then the latest interview, then by reference
 * @param children distinct children who named at least one of them; less than the sum where a child named several
 */
public record PeopleCount(List<PersonCount> persons, int children) {

    public PeopleCount {
        persons = List.copyOf(persons);
    }

    /** Those whom most children named: several where there is a tie. */
    public List<PersonCount> mostNamed() {
        return persons.stream()
                .filter(person -> person.children() == persons.getFirst().children())
                .toList();
    }
}
