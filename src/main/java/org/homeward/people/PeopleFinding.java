package org.homeward.people;

import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on people of concern: how many children named how many, and who was named by most. */
public record PeopleFinding(PeopleCount people) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        List<PersonCount> all = people.persons();
        if (all.isEmpty()) {
            return translator.translate("people.sentence.none");
        }
        List<PersonCount> most = people.mostNamed();
        String children = Counted.CHILDREN.text(people.children(), translator);
        String persons = Counted.PEOPLE_OF_CONCERN.text(all.size(), translator);
        String byMost = Counted.CHILDREN.text(most.getFirst().children(), translator);
        if (all.size() == 1) {
            return translator.translate(
                    "people.sentence.only", children, persons, most.getFirst().reference());
        }
        if (most.size() == all.size()) {
            return translator.translate("people.sentence.all", children, persons, byMost);
        }
        return most.size() == 1
                ? translator.translate(
                        "people.sentence.one",
                        children,
                        persons,
                        most.getFirst().reference(),
                        byMost)
                : translator.translate("people.sentence.tie", children, persons, most.size(), byMost);
    }
}
