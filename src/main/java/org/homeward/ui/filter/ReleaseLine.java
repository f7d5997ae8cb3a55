package org.homeward.ui.filter;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.ReleaseCalendar.Due;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.reference.ReferenceQueries.Released;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/** Of which release the figures of a page are, when the next one is, and what is new in this one. */
final class ReleaseLine extends Composite<Div> {

    /** @param restated the day of the release that had these figures before; empty where they are not restated */
    ReleaseLine(Released release, ReleaseCalendar calendar, Optional<LocalDate> restated) {
        TimeTexts times = new TimeTexts(getLocale());
        Paragraph words = new Paragraph();
        words.add(new Sentence(getTranslation(
                        "filter.release", times.day(release.dueOn()), times.day(calendar.next(release.dueOn()))))
                .parts());
        restated.ifPresent(first -> words.add(" " + getTranslation("filter.release.restated-here", times.day(first))));
        NativeButton about = new NativeButton(getTranslation("filter.release.about"));
        about.addClassName("hw-link");
        about.getElement().setAttribute("aria-haspopup", "dialog");
        getContent().addClassName("hw-release");
        getContent().add(new Icon("layers"), words, about, about(about, release, calendar));
    }

    /** The method, the version of the data, and which periods are new or restated since the release before. */
    private Popover about(NativeButton link, Released release, ReleaseCalendar calendar) {
        List<Due> computed =
                calendar.computed(release.dueOn(), Optional.of(release.dueOn().minusMonths(1)));
        DescriptionList lines = new DescriptionList();
        lines.addClassName("hw-counted");
        line(lines, "filter.release.method", NoiseMethod.HOUSE.text(this::getTranslation));
        line(lines, "filter.release.calendar", getTranslation("filter.release.calendar.words"));
        line(
                lines,
                "filter.release.data",
                getTranslation("filter.release.data.words", release.data().change()));
        line(lines, "filter.release.new", periods(computed, release, true));
        line(lines, "filter.release.restated", periods(computed, release, false));
        Popover popover = new Popover(lines);
        popover.setTarget(link);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(getTranslation("filter.release.about"));
        return popover;
    }

    private String periods(List<Due> computed, Released release, boolean isNew) {
        String named = computed.stream()
                .filter(due -> due.dueOn().equals(release.dueOn()) == isNew)
                .map(due -> PeriodTexts.of(due.period(), getLocale()))
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? getTranslation("filter.release.nothing") : named;
    }

    private void line(DescriptionList lines, String key, String text) {
        lines.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
    }
}
