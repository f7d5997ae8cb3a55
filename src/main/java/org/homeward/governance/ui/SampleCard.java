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
import org.homeward.governance.AuditColumns;
import org.homeward.governance.Review;
import org.homeward.governance.WeeklySample;
import org.homeward.governance.WeeklySample.SampledAccess;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The accesses sampled from last week; each can be reviewed by anyone except the user who made it. */
final class SampleCard extends Composite<Div> {

    private static final int SEED_PREFIX = 12;

    private final WeeklySample sample;
    private final Viewer reviewer;
    private final Consumer<SampledAccess> review;
    private final AuditTexts texts;

    /** @param review receives the access to review */
    SampleCard(WeeklySample sample, Viewer reviewer, Consumer<SampledAccess> review) {
        this.sample = sample;
        this.reviewer = reviewer;
        this.review = review;
        this.texts = new AuditTexts(getLocale());
        String monday = new TimeTexts(getLocale()).day(sample.monday());
        getContent().addClassNames("hw-card", "hw-list");
        getContent().add(new H2(getTranslation("governance.sample", monday)));
        if (sample.sampled().isEmpty()) {
            getContent().add(note(getTranslation("governance.sample.none")));
            return;
        }
        Paragraph lead = new Paragraph();
        lead.add(new Sentence(getTranslation(
                        "governance.sample.sentence",
                        sample.reviewed(),
                        sample.sampled().size(),
                        sample.queried()))
                .parts());
        getContent().add(lead, table());
        getContent()
                .add(note(getTranslation(
                        "governance.sample.drawn",
                        sample.sampled().size(),
                        Counted.ACCESSES.text(sample.accesses(), this::getTranslation),
                        sample.seed().substring(0, SEED_PREFIX))));
    }

    private CountTable<SampledAccess> table() {
        return new CountTable<SampledAccess>(getTranslation("governance.sample.table"))
                .columns(AuditColumns.brief(SampledAccess::access, getLocale(), this::getTranslation))
                .part(getTranslation("governance.column.review"), this::state)
                .show(sample.sampled());
    }

    private Component state(SampledAccess sampled) {
        if (sampled.review() instanceof Review made) {
            return Badge.plain(getTranslation(
                    "governance.review.made",
                    getTranslation("words.ReviewOutcome." + made.outcome()),
                    getTranslation("words.ReviewReason." + made.note()),
                    made.by()));
        }
        if (sampled.access().user().equals(reviewer.name())) {
            return new Span(getTranslation("governance.review.own"));
        }
        NativeButton mark = new NativeButton(getTranslation("governance.review.mark"), click -> review.accept(sampled));
        mark.addClassName("hw-button");
        mark.setAriaLabel(
                getTranslation("governance.review.mark-of", sampled.access().user(), texts.at(sampled.access())));
        return mark;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("hw-note");
        return note;
    }
}
