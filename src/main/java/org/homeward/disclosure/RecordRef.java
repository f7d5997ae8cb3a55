package org.homeward.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One record or place whose text is opened: the purpose is stated for it, and the audit log records it. An address identifies
 * it by its kind: {@code person=} and {@code child=} a random id, {@code ward=} a code, {@code around=} a drawn area, {@code cell=} an id with {@code
 * size=} in metres.
 */
public sealed interface RecordRef extends Serializable {

    /** As in the audit log: never a name. */
    String id();

    record Child(ChildId child) implements RecordRef {
        @Override
        public String id() {
            return child.value().toString();
        }
    }

    record Person(PersonId person) implements RecordRef {
        @Override
        public String id() {
            return person.value().toString();
        }
    }

    /** A ward, or a district, by its code. */
    record Area(String code) implements RecordRef {
        @Override
        public String id() {
            return code;
        }
    }

    /** A hexagon. An id is unique only within one size. */
    record Cell(HexagonCell cell) implements RecordRef {
        @Override
        public String id() {
            return cell.size_m() + "/" + cell.id();
        }
    }

    /** The hexagons with a number in an area drawn on the map, or around a name of it. */
    record Within(DrawnArea area) implements RecordRef {
        @Override
        public String id() {
            return "within/" + area.code();
        }
    }

    /** The places that are on no map. They have no address. */
    record Unmapped(boolean approximate) implements RecordRef {
        @Override
        public String id() {
            return approximate ? "approximate places" : "places not mapped";
        }
    }

    /** The URL parameters that name a record. */
    Set<String> PARAMETERS = Set.of("person", "child", "ward", "cell", "size", "around");

    /** The record in an address; empty where there is none or it is malformed. */
    static Optional<RecordRef> inUrl(Map<String, List<String>> parameters) {
        return first(parameters, "person")
                .map(RecordRef::person)
                .or(() -> first(parameters, "child").map(RecordRef::child))
                .or(() -> first(parameters, "ward").map(RecordRef::area))
                .or(() -> first(parameters, "around").map(RecordRef::within))
                .or(() -> first(parameters, "cell")
                        .map(id -> cell(id, first(parameters, "size").orElse("500"))))
                .flatMap(Function.identity());
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<RecordRef> person(String id) {
        return UrlUuid.find(id).map(PersonId::new).map(Person::new);
    }

    private static Optional<RecordRef> child(String id) {
        return UrlUuid.find(id).map(ChildId::new).map(Child::new);
    }

    private static Optional<RecordRef> area(String code) {
        return code.matches("[A-Z]\\d{8}") ? Optional.of(new Area(code)) : Optional.empty();
    }

    private static Optional<RecordRef> within(String code) {
        return DrawnArea.ofCode(code).map(Within::new);
    }

    private static Optional<RecordRef> cell(String id, String size) {
        try {
            int size_m = Integer.parseInt(size);
            HexagonCell cell = HexagonCell.of(Long.parseLong(id), size_m);
            return HexagonCell.SIZES_M.contains(size_m) ? Optional.of(new Cell(cell)) : Optional.empty();
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
