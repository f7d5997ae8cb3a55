package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.homeward.access.Role;
import org.homeward.approval.ApprovalLedger;
import org.homeward.users.UserName;

/** The name and role of a new user, and why they need it. No role is preselected. */
final class NewUserForm extends Composite<Div> {

    /** What is asked for. */
    interface Asking {
        void ask(String name, Role role, String reason);
    }

    NewUserForm(Asking onRequest) {
        TextField name = new TextField(getTranslation("administration.column.name"));
        name.setHelperText(getTranslation("administration.name.rule"));
        name.setManualValidation(true);
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("administration.column.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("words.Role." + one));
        TextField reason = new TextField(getTranslation("approval.column.reason"));
        reason.setManualValidation(true);
        NativeButton request = new NativeButton(getTranslation("administration.do.new"), click -> {
            String typed = name.getValue().strip().toLowerCase(Locale.ROOT);
            name.setInvalid(!UserName.isFit(typed));
            role.setInvalid(role.getValue() == null);
            String why = reason.getValue().strip();
            reason.setInvalid(why.length() < ApprovalLedger.LEAST_REASON);
            if (UserName.isFit(typed) && role.getValue() != null && !reason.isInvalid()) {
                onRequest.ask(typed, role.getValue(), why);
            }
        });
        request.addClassNames("hw-button", "primary");
        getContent().addClassName("hw-users-form");
        getContent().add(name, role, reason, request);
    }
}
