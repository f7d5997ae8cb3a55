package org.homeward.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.disclosure.OfChild;

/**
 * Whose records a read returned, for its audit entry: the children, and their single statements and interviews. A figure concerns nobody.
 *
 * @param children public ids of the children
 * @param records public ids of the statements and interviews; the entry has them only where they left the application
 */
public record Concerned(Set<String> children, Set<UUID> records) {

    public static final Concerned NOBODY = new Concerned(Set.of(), Set.of());

    public Concerned {
        children = Set.copyOf(children);
        records = Set.copyOf(records);
    }

    /** Whatever in the result of a query says whose it is: the result itself, or what a list or an optional contains. */
    public static Concerned of(Object result) {
        List<OfChild> found = each(result)
                .filter(OfChild.class::isInstance)
                .map(OfChild.class::cast)
                .toList();
        return of(
                found.stream().map(each -> each.child().value()).toList(),
                found.stream().flatMap(each -> each.recordId().stream()).toList());
    }

    /** By the public ids of the children and of their records. */
    public static Concerned of(Collection<UUID> children, Collection<UUID> records) {
        return new Concerned(new TreeSet<>(children.stream().map(UUID::toString).toList()), new TreeSet<>(records));
    }

    /** Both together. */
    public Concerned and(Concerned others) {
        Set<String> allChildren = new TreeSet<>(children);
        allChildren.addAll(others.children);
        Set<UUID> allRecords = new TreeSet<>(records);
        allRecords.addAll(others.records);
        return new Concerned(allChildren, allRecords);
    }

    private static Stream<?> each(Object result) {
        return switch (result) {
            case Collection<?> many -> many.stream();
            case Optional<?> one -> one.stream();
            default -> Stream.of(result);
        };
    }
}
