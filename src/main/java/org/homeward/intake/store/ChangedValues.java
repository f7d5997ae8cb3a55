package org.homeward.intake.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.any;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.Row;
import org.homeward.intake.store.VersionDiff.IncomingRow;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What a set changes in records that stand, value by value, for whoever sends it: of children, episodes and offers what stood before, and of
 * what was said and of persons only which columns differ. A sender may have sent what a child now keeps from everybody.
 */
final class ChangedValues {

    private static final Set<String> SHOWN =
            Set.of(DisclosureFormat.CHILDREN.file(), DisclosureFormat.EPISODES.file(), DisclosureFormat.OFFERS.file());
    /** A date of birth is in the text; its month alone would be half of it. */
    private static final Set<String> NEVER_SHOWN = Set.of("date_of_birth");
    /** Columns whose stored name says more than what the file calls them. */
    private static final Map<String, String> CALLED = Map.of(
            "born_month", "date_of_birth",
            "care", "missing_from",
            "ethnicity_source", "ethnicity",
            "found_at_category", "found_at",
            "found_at_ward_id", "found_ward");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** @param stored null where it is known only that words differ */
    private record Changed(Row at, String column, @Nullable Stored stored) {}

    private record Stored(Record record, Field<?> field) {

        @Nullable
        Object value() {
            return record.get(field);
        }

        boolean isId(boolean ofProvider) {
            return field.getName().endsWith("_id") && field.getName().equals("provider_id") == ofProvider;
        }
    }

    private final List<Changed> changed = new ArrayList<>();

    /** @param fields of which the stored value is another */
    void add(IncomingRow row, Record before, List<Field<?>> fields, boolean isTextChanged) {
        Optional<FileFormat> format = DisclosureFormat.ALL.stream()
                .filter(each -> each.file().equals(row.at().file()))
                .findAny();
        if (format.isEmpty() || changed.size() > ChangedValue.MOST) {
            return;
        }
        Map<String, Field<?>> columns = new LinkedHashMap<>();
        fields.forEach(
                field -> column(format.get(), field.getName()).ifPresent(column -> columns.putIfAbsent(column, field)));
        columns.forEach((column, field) -> changed.add(new Changed(row.at(), column, new Stored(before, field))));
        if (isTextChanged && columns.isEmpty()) {
            changed.add(new Changed(row.at(), "", null));
        }
    }

    /**
     * At most {@link ChangedValue#MOST}, in the order of the comparison.
     *
     * @param withValues whether the sender is shown what stood before
     */
    List<ChangedValue> list(DSLContext dsl, boolean withValues) {
        Map<Integer, String> areas = codes(dsl, false);
        Map<Integer, String> providers = codes(dsl, true);
        return changed.stream()
                .limit(ChangedValue.MOST)
                .map(each -> value(each, withValues, areas, providers))
                .toList();
    }

    private static ChangedValue value(
            Changed changed, boolean withValues, Map<Integer, String> areas, Map<Integer, String> providers) {
        Row at = changed.at();
        Stored stored = changed.stored();
        boolean shown = withValues && SHOWN.contains(at.file()) && !NEVER_SHOWN.contains(changed.column());
        return new ChangedValue(
                at.sentFile(),
                at.sentLine(),
                changed.column().isEmpty() ? "" : at.sentColumn(changed.column()),
                shown && stored != null ? written(stored, areas, providers) : null,
                shown && stored != null ? at.sentValue(changed.column()) : null);
    }

    /** The column of a file that a stored one comes from; empty where it is computed. */
    private static Optional<String> column(FileFormat format, String stored) {
        String called = CALLED.getOrDefault(stored, stored);
        return Stream.of(called, called.replaceFirst("_(at|latest|precision|on|id|code)$", ""))
                .filter(format.known()::contains)
                .findFirst();
    }

    private Map<Integer, String> codes(DSLContext dsl, boolean ofProviders) {
        Integer[] ids = changed.stream()
                .flatMap(each -> Stream.ofNullable(each.stored()))
                .filter(stored -> stored.isId(ofProviders))
                .map(Stored::value)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .distinct()
                .toArray(Integer[]::new);
        if (ids.length == 0) {
            return new HashMap<>();
        }
        return ofProviders
                ? dsl.select(PROVIDER.ID, PROVIDER.CODE)
                        .from(PROVIDER)
                        .where(PROVIDER.ID.eq(any(ids)))
                        .fetchMap(PROVIDER.ID, PROVIDER.CODE)
                : dsl.select(AREA.ID, AREA.CODE)
                        .from(AREA)
                        .where(AREA.ID.eq(any(ids)))
                        .fetchMap(AREA.ID, AREA.CODE);
    }

    private static String written(Stored stored, Map<Integer, String> areas, Map<Integer, String> providers) {
        return switch (stored.value()) {
            case null -> "";
            case OffsetDateTime time -> time(stored.record(), stored.field(), time);
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> code -> code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Integer id when stored.isId(true) -> providers.getOrDefault(id, "");
            case Integer id when stored.isId(false) -> areas.getOrDefault(id, "");
            case Object other -> other.toString();
        };
    }

    private static String time(Record before, Field<?> field, OffsetDateTime time) {
        Field<?> precision = before.field(field.getName().replaceFirst("_(at|latest)$", "_precision"));
        boolean isToTheMinute = precision != null && "MINUTE".equals(String.valueOf(before.get(precision)));
        Field<?> earliest = before.field(field.getName().replaceFirst("_latest$", "_at"));
        OffsetDateTime shown = earliest != null && before.get(earliest) instanceof OffsetDateTime from ? from : time;
        return shown.atZoneSameInstant(LONDON).format(isToTheMinute ? MINUTE : DAY);
    }
}
