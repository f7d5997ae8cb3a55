package org.homeward.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Counted;
import org.homeward.governance.Review;
import org.homeward.governance.WeeklySample;
import org.homeward.governance.WeeklySample.SampledAccess;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The accesses drawn from last week, each to be marked by somebody who is not the one who looked. */
final class SampleCard extends Composite<Div> {

    private static final int LETTERS_OF_SEED = 12;

    private final WeeklySample sample;
    private final Viewer reviewer;
    private final Consumer<SampledAccess> review;
    private final AuditTexts words;

    /** @param review told which access is to be marked */
    SampleCard(WeeklySample sample, Viewer reviewer, Consumer<SampledAccess> review) {
        this.sample = sample;
        this.reviewer = reviewer;
        this.review = review;
        this.words = new AuditTexts(getLocale());
        String monday = new TimeTexts(getLocale()).day(sample.monday());
        getContent().addClassNames("hw-card", "hw-list");
        getContent().add(new H2(getTranslation("governance.sample", monday)));
        if (sample.drawn().isEmpty()) {
            getContent().add(note(getTranslation("governance.sample.none")));
            return;
        }
        Paragraph lead = new Paragraph();
        lead.add(new Sentence(getTranslation(
                        "governance.sample.sentence",
                        sample.reviewed(),
                        sample.drawn().size(),
                        sample.queried()))
                .parts());
        getContent().add(lead, table());
        getContent()
                .add(note(getTranslation(
                        "governance.sample.drawn",
                        sample.drawn().size(),
                        Counted.ACCESSES.text(sample.accesses(), this::getTranslation),
                        sample.seed().substring(0, LETTERS_OF_SEED))));
    }

    private CountTable<SampledAccess> table() {
        return new CountTable<SampledAccess>(getTranslation("governance.sample.table"))
                .text(getTranslation("governance.column.at"), drawn -> words.at(drawn.access()))
                .rowHead(
                        getTranslation("governance.column.user"),
                        drawn -> drawn.access().user())
                .text(getTranslation("governance.column.role"), drawn -> words.role(drawn.access()))
                .text(getTranslation("governance.column.purpose"), drawn -> words.why(drawn.access()))
                .text(getTranslation("governance.column.did"), drawn -> words.did(drawn.access()))
                .part(getTranslation("governance.column.review"), this::state)
                .show(sample.drawn());
    }

    private Component state(SampledAccess drawn) {
        if (drawn.review() instanceof Review made) {
            return Badge.plain(getTranslation(
                    "governance.review.made",
                    getTranslation("words.ReviewOutcome." + made.outcome()),
                    getTranslation("words.ReviewReason." + made.note()),
                    made.by()));
        }
        if (drawn.access().user().equals(reviewer.name())) {
            return new Span(getTranslation("governance.review.own"));
        }
        NativeButton mark = new NativeButton(getTranslation("governance.review.mark"), click -> review.accept(drawn));
        mark.addClassName("hw-button");
        mark.setAriaLabel(
                getTranslation("governance.review.mark-of", drawn.access().user(), words.at(drawn.access())));
        return mark;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("hw-note");
        return note;
    }
}
