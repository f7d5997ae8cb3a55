package org.homeward.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * One read: the room, what of it, the one record or the filter, and the change as of which it is read. Holds ids and codes,
 * never a child's words.
 *
 * @param kind the kind of audit entry; null for public lists, which are not audited
 * @param subject the public id of the one record opened; empty for none
 */
public record ReadRequest(
        @Nullable AuditKind kind,
        String room,
        String what,
        String subject,
        String filter,
        @Nullable Long asOf) {

    /** Counts: no single child can be identified from them. Everything that a room counts under one filter is one read. */
    public static ReadRequest counts(String room, String what, DisclosureFilter filter) {
        return new ReadRequest(AuditKind.FILTER_APPLIED, room, what, "", text(filter), filter.asOf());
    }

    /** Records of children, several in a list. */
    public static ReadRequest records(String room, String what, DisclosureFilter filter) {
        return listed(room, what, text(filter), filter.asOf());
    }

    /** A list that no {@link DisclosureFilter} limits. */
    public static ReadRequest listed(String room, String what, String filter, @Nullable Long asOf) {
        return new ReadRequest(AuditKind.RECORDS_LISTED, room, what, "", filter, asOf);
    }

    /** One record opened by its id. */
    public static ReadRequest record(String room, String what, String id) {
        return new ReadRequest(AuditKind.RECORD_OPENED, room, what, id, "", null);
    }

    /** One record opened by its id, limited to what matches the filter. */
    public static ReadRequest record(String room, String what, String id, DisclosureFilter filter) {
        return new ReadRequest(AuditKind.RECORD_OPENED, room, what, id, text(filter), filter.asOf());
    }

    /** The same read, about one record: a person, a ward, a hexagon. */
    public ReadRequest about(RecordRef record) {
        return new ReadRequest(kind, room, what, record.id(), filter, asOf);
    }

    /** Public lists: areas, codes, the base map. */
    public static ReadRequest reference(String room, String what) {
        return new ReadRequest(null, room, what, "", "", null);
    }

    /** Whether it reads records of single children and not only counts. */
    public boolean sensitive() {
        return kind == AuditKind.RECORDS_LISTED || kind == AuditKind.RECORD_OPENED;
    }

    /** The period and each facet in use, as an address names them, in a fixed order; the change is recorded separately. */
    private static String text(DisclosureFilter filter) {
        return Stream.concat(
                        Stream.of(
                                filter.period().from() + ".." + filter.period().to()),
                        filter.chosen().entrySet().stream()
                                .map(each -> each.getKey().parameter() + "=" + String.join(",", each.getValue())))
                .collect(Collectors.joining(" "));
    }
}
