package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.homeward.access.Meeting;
import org.homeward.access.Purpose;
import org.homeward.access.Recipient;
import org.homeward.ui.time.DayField;
import org.jspecify.annotations.Nullable;

/** Asks for which meeting copies are made, for whom, and why, before anything is read for them. */
final class MeetingDialog extends Composite<Dialog> {

    private final LocalDate today;
    private final TextField name = new TextField();
    private final DayField day;
    private final TextArea recipients = new TextArea();
    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>();
    private final BiConsumer<Meeting, Purpose> answered;

    /** @param stated the purpose of what is printed; null for none */
    MeetingDialog(@Nullable Purpose stated, Clock clock, BiConsumer<Meeting, Purpose> answered) {
        this.answered = answered;
        this.today = LocalDate.now(clock);
        name.setLabel(getTranslation("ui.meeting.name"));
        name.setErrorMessage(getTranslation("ui.meeting.name.missing"));
        name.setMaxLength(Meeting.LONGEST);
        day = DayField.first(getTranslation("ui.meeting.day"), today);
        day.setMin(today);
        day.setMax(today.plusDays(Meeting.MOST_DAYS_AHEAD));
        recipients.setLabel(getTranslation("ui.meeting.recipients"));
        recipients.setHelperText(getTranslation("ui.meeting.recipients.help", Meeting.MOST_COPIES));
        recipients.setErrorMessage(getTranslation("ui.meeting.recipients.missing", Meeting.MOST_COPIES));
        purpose.setLabel(getTranslation("ui.copy.purpose"));
        purpose.setErrorMessage(getTranslation("ui.copy.purpose.missing"));
        purpose.setItems(Purpose.usual());
        purpose.setItemLabelGenerator(each -> getTranslation("words.Purpose." + each));
        purpose.addClassName("hw-reasons");
        if (stated != null && Purpose.usual().contains(stated)) {
            purpose.setValue(stated);
        }
        Dialog dialog = getContent();
        dialog.addClassName("hw-purpose");
        dialog.getElement().setAttribute("aria-label", getTranslation("ui.meeting"));
        dialog.add(
                new H2(getTranslation("ui.meeting")),
                new Paragraph(getTranslation("ui.meeting.words")),
                name,
                day,
                recipients,
                purpose);
        NativeButton back = new NativeButton(getTranslation("purpose.back"), click -> dialog.close());
        back.addClassName("hw-button");
        NativeButton make = new NativeButton(getTranslation("ui.copy.print"), click -> answer());
        make.addClassNames("hw-button", "primary");
        dialog.getFooter().add(back, make);
    }

    void open() {
        getContent().open();
        name.focus();
    }

    /** Marks what is missing; what was typed stays. */
    private void answer() {
        Optional<Meeting> meeting = Meeting.of(name.getValue(), day.getValue(), recipients.getValue(), today);
        name.setInvalid(Recipient.of(name.getValue()).isEmpty());
        purpose.setInvalid(purpose.getValue() == null);
        recipients.setInvalid(
                Meeting.of("any", today, recipients.getValue(), today).isEmpty());
        if (meeting.isPresent() && purpose.getValue() != null) {
            getContent().close();
            answered.accept(meeting.get(), purpose.getValue());
        }
    }
}
