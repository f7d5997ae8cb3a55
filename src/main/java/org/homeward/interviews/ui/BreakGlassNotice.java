package org.homeward.interviews.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.homeward.interviews.BreakGlassLedger;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.time.TimeTexts;

/** States that this account is open by emergency access, and until when. It disappears when the access ends. */
final class BreakGlassNotice extends Composite<Div> {

    private final BreakGlassLedger.BreakGlassAccess access;
    private final Runnable onEnded;

    /**
     * @param endNow ends the access in the database
     * @param onEnded shows what the viewer may see without the access
     */
    BreakGlassNotice(BreakGlassLedger.BreakGlassAccess access, Runnable endNow, Runnable onEnded) {
        this.access = access;
        this.onEnded = onEnded;
        NativeButton end = new NativeButton(getTranslation("interviews.emergency-access.end"), click -> {
            endNow.run();
            onEnded.run();
        });
        end.addClassName("hw-button");
        String text = getTranslation("interviews.emergency-access", new TimeTexts(getLocale()).moment(access.until()));
        getContent().addClassName("hw-glass");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Icon("triangle-alert"), new Span(text), end);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("return new Promise(over => setTimeout(over, $0))", (double)
                        access.remaining().toMillis())
                .then(over -> {
                    if (isAttached()) {
                        onEnded.run();
                    }
                });
    }
}
