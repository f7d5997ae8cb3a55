package org.homeward.interviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.disclosure.Translator;
import org.jspecify.annotations.Nullable;

/** A deadline in words: "2 days 4 hours overdue", "due in 9 hours", "by today", "not known since 21 Nov". */
public record DeadlineText(Translator translator, Locale locale) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** @param lastSent when the service last sent anything; null where it never did */
    public String of(Deadline deadline, @Nullable Instant lastSent) {
        return switch (deadline.state()) {
            case OVERDUE ->
                translator.translate(
                        deadline.timed() ? "worklist.overdue" : "worklist.overdue.at-least", length(deadline));
            case NOT_KNOWN ->
                lastSent == null
                        ? translator.translate("worklist.not-known.never")
                        : translator.translate("worklist.not-known", day(LocalDate.ofInstant(lastSent, LONDON)));
            case TODAY ->
                deadline.timed()
                        ? translator.translate("worklist.due-in", length(deadline))
                        : translator.translate("worklist.by-today");
            case LATER ->
                deadline.timed()
                        ? translator.translate("worklist.due-in", length(deadline))
                        : translator.translate(
                                "worklist.by",
                                DateTimeFormatter.ofPattern("EEE d MMM", locale).format(deadline.by()));
        };
    }

    /** When the service last sent anything. */
    public String lastSent(@Nullable Instant lastSent) {
        return lastSent == null
                ? translator.translate("worklist.sent.never")
                : translator.translate(
                        "worklist.sent",
                        DateTimeFormatter.ofPattern("d MMM HH:mm", locale).format(lastSent.atZone(LONDON)));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    /** Rounded down. */
    private String length(Deadline deadline) {
        long days = deadline.days();
        int hours = deadline.hours();
        String length = Stream.of(
                        days == 0 ? "" : translator.translate("worklist.days", days),
                        hours == 0 ? "" : translator.translate("worklist.hours", hours))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return length.isEmpty() ? translator.translate("worklist.under-an-hour") : length;
    }
}
