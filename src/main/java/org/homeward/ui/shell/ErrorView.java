package org.homeward.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.homeward.access.AskedTooMuch;
import org.homeward.ui.empty.EmptyState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Shown where a room failed: a reference, and nothing of the cause, which is only in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
public final class ErrorView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        getContent().removeAll();
        getContent().addClassName("hw-fill");
        Optional<AskedTooMuch> refused = Stream.<Throwable>iterate(
                        parameter.getException(), Objects::nonNull, Throwable::getCause)
                .filter(AskedTooMuch.class::isInstance)
                .map(AskedTooMuch.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            getContent().add(RoomPage.of("ui.error").picture(EmptyState.askedTooMuch(refused.get())));
            return HttpStatus.TOO_MANY_REQUESTS.value();
        }
        String reference = HexFormat.of().withUpperCase().toHexDigits((short)
                ThreadLocalRandom.current().nextInt());
        LOG.error("A page could not be shown, reference {}", reference, parameter.getException());
        getContent()
                .add(RoomPage.of("ui.error")
                        .picture(EmptyState.couldNotLoad(
                                reference, () -> event.getUI().getPage().reload())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.error.title");
    }
}
