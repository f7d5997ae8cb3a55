package org.homeward.architecture;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition with its description. */
final class PredicateCondition<T extends HasName> extends ArchCondition<T> {

    private final Predicate<T> test;

    PredicateCondition(String description, Predicate<T> test) {
        super(description);
        this.test = test;
    }

    @Override
    public void check(T item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, test.test(item), name(item) + " must " + getDescription()));
    }

    private static String name(HasName item) {
        return item instanceof HasName.AndFullName full ? full.getFullName() : item.getName();
    }
}
