package org.homeward.users.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Has the browser add a passkey or sign with one; shows nothing but what went wrong. */
@Tag("hw-passkey")
@JsModule("./passkey/hw-passkey.ts")
final class PasskeyPrompt extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;

    PasskeyPrompt() {
        addClassName("hw-problem");
        getElement().setAttribute("role", "alert");
    }

    /** Why there is no answer. */
    enum Failure {
        /** The page was opened at another address than the one that passkeys belong to. */
        ELSEWHERE,
        UNSUPPORTED,
        /** Cancelled or not found; browsers do not tell which. */
        NONE
    }

    /**
     * @param options of the challenge, as a browser reads them
     * @param origin where passkeys work
     */
    void add(String options, String origin, Consumer<String> answered, Consumer<Failure> failed) {
        ask("add", options, origin, answered, failed);
    }

    /** The same with a passkey that the user has. */
    void use(String options, String origin, Consumer<String> answered, Consumer<Failure> failed) {
        ask("use", options, origin, answered, failed);
    }

    void refuse(String text) {
        getElement().setText(text);
    }

    private void ask(String what, String options, String origin, Consumer<String> answered, Consumer<Failure> failed) {
        refuse("");
        getElement().callJsFunction(what, options, origin).then((JsonNode reply) -> {
            if (reply.has("answer")) {
                answered.accept(reply.get("answer").asString());
            } else {
                failed.accept(Failure.valueOf(reply.get("failed").asString()));
            }
        });
    }
}
