package org.homeward.ui.purpose;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.disclosure.ChildId;

/**
 * One record that a purpose is stated for. An address names it by its kind: {@code person=} a random id, {@code ward=} a code,
 * {@code cell=} an id with {@code size=} its metres.
 *
 * @param kind such as {@code child}
 * @param id never a name
 */
public record Subject(String kind, String id) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static Subject of(ChildId child) {
        return new Subject("child", child.value().toString());
    }

    /** A hexagon: ids of one size say nothing of another. */
    public static Subject ofCell(String id, String size_m) {
        return new Subject("cell", id + "/" + size_m);
    }

    /** The record that an address names first; empty where it names none. */
    public static Optional<Subject> in(Map<String, List<String>> parameters) {
        return first(parameters, "person")
                .map(id -> new Subject("person", id))
                .or(() -> first(parameters, "ward").map(code -> new Subject("ward", code)))
                .or(() -> first(parameters, "cell")
                        .map(id -> ofCell(id, first(parameters, "size").orElse("500"))));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
