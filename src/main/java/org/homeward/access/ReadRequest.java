package org.homeward.access;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * One thing read: which room, what of it, about which one record or under which filter, and as known at which change. Says
 * ids and codes, never a child's words.
 *
 * @param kind what the audit calls it; null for public lists, which are not entered
 * @param subject the public id of the one record opened; empty for none
 */
public record ReadRequest(
        @Nullable AuditKind kind,
        String room,
        String what,
        String subject,
        String filter,
        @Nullable Long asOf) {

    /** Counts: no single child can be read from them. All that a room counts under one filter is one reading. */
    public static ReadRequest counts(String room, String what, DisclosureFilter filter) {
        return new ReadRequest(AuditKind.FILTER_APPLIED, room, what, "", text(filter), filter.asOf());
    }

    /** Records of children, several in a list. */
    public static ReadRequest records(String room, String what, DisclosureFilter filter) {
        return listed(room, what, text(filter), filter.asOf());
    }

    /** The same for a list that no filter of disclosures bounds. */
    public static ReadRequest listed(String room, String what, String filter, @Nullable Long known) {
        return new ReadRequest(AuditKind.RECORDS_LISTED, room, what, "", filter, known);
    }

    /** One record opened by its id. */
    public static ReadRequest record(String room, String what, String id) {
        return new ReadRequest(AuditKind.RECORD_OPENED, room, what, id, "", null);
    }

    /** One record opened by its id, of which only what matches the filter is read. */
    public static ReadRequest record(String room, String what, String id, DisclosureFilter filter) {
        return new ReadRequest(AuditKind.RECORD_OPENED, room, what, id, text(filter), filter.asOf());
    }

    /** The same reading, of what is about one record: a person, a ward, a hexagon. */
    public ReadRequest about(RecordRef one) {
        return new ReadRequest(kind, room, what, one.id(), filter, asOf);
    }

    /** Public lists: areas, codes, the drawn map. */
    public static ReadRequest reference(String room, String what) {
        return new ReadRequest(null, room, what, "", "", null);
    }

    /** Whether records of single children are read, and not only counts. */
    public boolean sensitive() {
        return kind == AuditKind.RECORDS_LISTED || kind == AuditKind.RECORD_OPENED;
    }

    /** The filter in the order of its parts, without those that do not filter; the change is entered by itself. */
    private static String text(DisclosureFilter filter) {
        return Stream.of(
                        filter.period().from() + ".." + filter.period().to(),
                        part("districts", filter.districts()),
                        part("providers", filter.providers()),
                        part("ages", filter.ages()),
                        part("care", filter.care()),
                        part("factors", filter.factors()),
                        part("risks", filter.risks()),
                        part("categories", filter.categories()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(String name, Collection<?> values) {
        return values.isEmpty()
                ? ""
                : name + "=" + values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
