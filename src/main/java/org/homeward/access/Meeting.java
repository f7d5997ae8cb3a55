package org.homeward.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operational meeting, for which numbers under five may be printed: everybody who gets a copy is named, and each copy is numbered.
 *
 * @param recipients by name, in the order of their copies; never a team or a list
 */
public record Meeting(String name, LocalDate day, List<String> recipients) {

    public static final int LONGEST = 40;
    public static final int MOST_COPIES = 12;
    /** A meeting farther ahead has another view of the data by then. */
    public static final int MOST_DAYS_AHEAD = 31;

    public Meeting {
        recipients = List.copyOf(recipients);
    }

    /**
     * Empty where something is missing: the name, a day from today to a month ahead, or one to twelve names of different people.
     *
     * @param recipients one to a line
     */
    public static Optional<Meeting> of(String name, @Nullable LocalDate day, String recipients, LocalDate today) {
        List<String> named = recipients
                .lines()
                .flatMap(line -> Recipient.of(line).stream())
                .map(line -> cut(line.words()))
                .distinct()
                .toList();
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            return Optional.empty();
        }
        return Recipient.of(name)
                .filter(called -> !named.isEmpty() && named.size() <= MOST_COPIES)
                .map(called -> new Meeting(cut(called.words()), day, named));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }

    /** Who receives one copy, as the audit log and the foot of every page have it. @param copy from 1 */
    public Recipient recipient(int copy) {
        return Recipient.of("Copy " + copy + " of " + recipients.size() + ": " + recipients.get(copy - 1) + ", " + name)
                .orElseThrow();
    }
}
