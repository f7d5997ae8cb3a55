package org.homeward.interviews.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.homeward.interviews.BreakGlassLedger;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/** Says that this account is open by broken glass and until when. It leaves the screen by itself when the time is over. */
final class BreakGlassNotice extends Composite<Div> {

    private final BreakGlassLedger.BreakGlassAccess broken;
    private final Runnable ended;

    /**
     * @param endingNow ends it in the database
     * @param ended shows what is left to be seen without it
     */
    BreakGlassNotice(BreakGlassLedger.BreakGlassAccess broken, Runnable endingNow, Runnable ended) {
        this.broken = broken;
        this.ended = ended;
        NativeButton end = new NativeButton(getTranslation("interviews.emergency-access.end"), click -> {
            endingNow.run();
            ended.run();
        });
        end.addClassName("hw-button");
        String words = getTranslation("interviews.emergency-access", new TimeTexts(getLocale()).moment(broken.until()));
        getContent().addClassName("hw-glass");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Icon("triangle-alert"), new Span(words), end);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return new Promise(over => setTimeout(over, $0))", (double)
                        broken.left().toMillis())
                .then(over -> {
                    if (isAttached()) {
                        ended.run();
                    }
                });
    }
}
