package org.homeward.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.Copy;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a program receives: a copy as any other, with the same rows as in the JSON file of a screen.
 *
 * @param copy its reference, by which the audit log finds it
 * @param recipient as in the request
 * @param purpose as in the request
 * @param filter what was counted, in the words of an address; asked again, it gives the same figures
 * @param counted how this is counted, and what is left out
 */
public record ApiAnswer(
        String copy,
        String marking,
        String recipient,
        String purpose,
        Map<String, List<String>> filter,
        Data data,
        List<String> counted,
        List<Map<String, @Nullable Object>> rows) {

    public ApiAnswer {
        counted = List.copyOf(counted);
        rows = List.copyOf(rows);
    }

    /**
     * @param release the day of the release; null where everything was counted now
     * @param restated the day of the release that had these figures before; null where they are not restated
     */
    public record Data(
            long version,
            OffsetDateTime at,
            @Nullable LocalDate release,
            @Nullable LocalDate restated) {}

    static ApiAnswer of(
            ExportContent content,
            Printing printing,
            FilterRequest request,
            Map<String, String> chosen,
            Translations translations) {
        Copy copy = printing.requester().copy();
        return new ApiAnswer(
                copy.reference(),
                printing.marking(),
                CsvInjectionGuard.typed(copy.recipient().words()),
                copy.purpose().inAddress(),
                filter(request, chosen),
                new Data(
                        printing.data().version(),
                        printing.data().on().toOffsetDateTime(),
                        printing.data().release(),
                        printing.data().restated()),
                ExportHeader.counted(content, printing, translations),
                content.tables().stream()
                        .flatMap(table -> JsonFormat.rows(table).stream())
                        .toList());
    }

    private static Map<String, List<String>> filter(FilterRequest request, Map<String, String> chosen) {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        filter.put("from", List.of(request.filter().period().from().toString()));
        filter.put("to", List.of(request.filter().period().to().toString()));
        filter.putAll(FilterUrl.write(request.filter(), request.standard()));
        chosen.forEach((name, value) -> filter.put(name, List.of(value)));
        return request.ofSameData(filter);
    }
}
