package org.homeward.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfferMethod;
import org.homeward.disclosure.OfferOutcome;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.TimePrecision;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration STALE = Duration.ofDays(3);

    @Test
    void hours_and_days_are_rounded_down() {
        assertThat(text(at("2026-11-18T04:20"), "2026-11-23T08:50")).isEqualTo("2 days 4 hours overdue");
        assertThat(text(at("2026-11-19T17:10"), "2026-11-23T08:50")).isEqualTo("15 hours overdue");
        assertThat(text(at("2026-11-20T17:58"), "2026-11-23T08:50")).isEqualTo("due in 9 hours");
        assertThat(text(at("2026-11-21T22:40"), "2026-11-23T08:50")).isEqualTo("due in 1 day 13 hours");
        assertThat(text(at("2026-11-22T09:15"), "2026-11-23T08:50")).isEqualTo("due in 2 days");
        assertThat(text(at("2026-11-20T09:15"), "2026-11-23T08:50")).isEqualTo("due in less than 1 hour");
    }

    @Test
    void it_is_overdue_from_the_minute_on_which_72_hours_have_passed() {
        assertThat(state(at("2026-11-20T08:50"), "2026-11-23T08:49")).isEqualTo(Deadline.State.TODAY);
        assertThat(state(at("2026-11-20T08:50"), "2026-11-23T08:50")).isEqualTo(Deadline.State.OVERDUE);
    }

    @Test
    void seventy_two_hours_elapse_across_a_clock_change() {
        // Clocks go forward on 29 March 2026: due an hour later by the clock. They go back on 25 October: an hour
        // earlier.
        assertThat(state(at("2026-03-28T10:00"), "2026-03-31T10:30")).isEqualTo(Deadline.State.TODAY);
        assertThat(state(at("2026-03-28T10:00"), "2026-03-31T11:00")).isEqualTo(Deadline.State.OVERDUE);
        assertThat(state(at("2026-10-24T10:00"), "2026-10-27T08:59")).isEqualTo(Deadline.State.TODAY);
        assertThat(state(at("2026-10-24T10:00"), "2026-10-27T09:00")).isEqualTo(Deadline.State.OVERDUE);
    }

    @Test
    void a_return_known_by_its_date_is_due_by_a_day_and_overdue_only_for_certain() {
        RecordedTime friday = on("2026-11-20");
        assertThat(text(friday, "2026-11-22T12:00")).isEqualTo("by Mon 23 Nov");
        assertThat(text(friday, "2026-11-23T00:00")).isEqualTo("by today");
        assertThat(text(friday, "2026-11-23T23:59")).isEqualTo("by today");
        assertThat(text(friday, "2026-11-24T03:00")).isEqualTo("at least 3 hours overdue");
        assertThat(text(on("2026-10-24"), "2026-10-26T12:00")).isEqualTo("by Tue 27 Oct");
        assertThat(text(on("2026-03-28"), "2026-03-30T12:00")).isEqualTo("by Tue 31 Mar");
    }

    @Test
    void nothing_of_a_service_that_has_been_silent_is_overdue() {
        RecordedTime returned = at("2026-11-18T04:20");
        Instant now = instant("2026-11-25T08:50");
        Deadline silent = Deadline.of(returned, now, instant("2026-11-21T09:00"), STALE);
        assertThat(silent.state()).isEqualTo(Deadline.State.NOT_KNOWN);
        assertThat(words().of(silent, instant("2026-11-21T09:00"))).isEqualTo("not known since 21 Nov");
        assertThat(Deadline.of(returned, now, instant("2026-11-22T09:00"), STALE)
                        .state())
                .isEqualTo(Deadline.State.OVERDUE);
        Deadline never = Deadline.of(returned, now, null, STALE);
        assertThat(words().of(never, null)).isEqualTo("not known: nothing sent yet");
        assertThat(Deadline.of(at("2026-11-24T04:20"), now, null, STALE).state())
                .isEqualTo(Deadline.State.LATER);
    }

    @Test
    void a_list_has_every_group_own_children_first_then_the_most_overdue_and_days_before_times() {
        Instant now = instant("2026-11-23T08:50");
        Worklist list = Worklist.of(
                List.of(
                        child("C-4", at("2026-11-20T17:58"), false),
                        child("C-3", on("2026-11-20"), false),
                        child("C-2", at("2026-11-19T08:00"), false),
                        child("C-1", at("2026-11-19T08:00"), false),
                        child("C-5", at("2026-11-17T08:00"), false),
                        child("C-9", at("2026-11-19T09:00"), true)),
                now,
                STALE);
        assertThat(references(list, Deadline.State.OVERDUE)).containsExactly("C-9", "C-5", "C-1", "C-2");
        assertThat(references(list, Deadline.State.TODAY)).containsExactly("C-3", "C-4");
        assertThat(list.of(Deadline.State.LATER)).isEmpty();
        assertThat(list.size()).isEqualTo(6);
        assertThat(Worklist.of(List.of(), now, STALE).groups()).containsOnlyKeys(Deadline.State.values());
    }

    @Test
    void what_is_next_is_a_method_that_was_not_tried() {
        WaitingChild none = child("C-1", at("2026-11-19T08:00"), false);
        assertThat(none.next()).isEqualTo(WaitingChild.Step.FIRST_CONTACT);
        assertThat(tried(OfferMethod.PHONE, OfferOutcome.NO_ANSWER).untried()).contains(OfferMethod.TEXT);
        assertThat(tried(OfferMethod.PHONE, OfferOutcome.ACCEPTED).next()).isEqualTo(WaitingChild.Step.INTERVIEW);
        assertThat(tried(OfferMethod.PHONE, OfferOutcome.DECLINED_BY_CARER).next())
                .isEqualTo(WaitingChild.Step.ASK_THE_CHILD);
        WaitingChild every = tried(OfferMethod.PHONE, OfferOutcome.NO_ANSWER)
                .and(tried(OfferMethod.TEXT, OfferOutcome.NO_ANSWER))
                .and(tried(OfferMethod.VISIT, OfferOutcome.NO_ANSWER));
        assertThat(every.untried()).contains(OfferMethod.LETTER);
        assertThat(every.and(tried(OfferMethod.LETTER, OfferOutcome.NO_ANSWER)).next())
                .isEqualTo(WaitingChild.Step.ALL_TRIED);
    }

    private static List<String> references(Worklist list, Deadline.State state) {
        return list.of(state).stream().map(line -> line.child().reference()).toList();
    }

    private static WaitingChild tried(OfferMethod method, OfferOutcome outcome) {
        return child(
                "C-1",
                at("2026-11-19T08:00"),
                false,
                new WaitingChild.Attempt(at("2026-11-20T08:00"), method, outcome));
    }

    private static WaitingChild child(
            String reference, RecordedTime returned, boolean own, WaitingChild.Attempt... attempts) {
        return new WaitingChild(
                new ChildId(UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                reference,
                returned,
                "Harbour",
                Care.HOME,
                "Lantern",
                own,
                List.of(attempts),
                instant("2026-11-23T08:00"));
    }

    private static Deadline.State state(RecordedTime returned, String now) {
        return Deadline.of(returned, instant(now), instant(now), STALE).state();
    }

    private static String text(RecordedTime returned, String now) {
        @Nullable Instant sent = instant(now);
        return words().of(Deadline.of(returned, instant(now), sent, STALE), sent);
    }

    private static DeadlineText words() {
        return new DeadlineText(Translations.english()::translate, Locale.UK);
    }

    private static RecordedTime at(String time) {
        return new RecordedTime(instant(time), instant(time), TimePrecision.MINUTE);
    }

    private static RecordedTime on(String date) {
        LocalDate day = LocalDate.parse(date);
        return new RecordedTime(
                day.atStartOfDay(LONDON).toInstant(),
                day.plusDays(1).atStartOfDay(LONDON).toInstant(),
                TimePrecision.DATE);
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(LONDON).toInstant();
    }
}
