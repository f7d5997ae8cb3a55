package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.RecordRef;
import org.homeward.ui.accessreason.PurposeDialog;
import org.homeward.ui.accessreason.StatedPurposes;

/**
 * Opens the account of a child from a list, once its reader has said for what.
 *
 * @param page the list
 * @param back what the list was asked, to return to it
 */
record OpenAccount(Component page, Viewer viewer, QueryParameters back) {

    void ask(ChildId child, String reference) {
        new PurposeDialog(
                        page.getTranslation("interviews.purpose"),
                        page.getTranslation("interviews.purpose.words", reference),
                        answer -> open(child, answer.purpose()),
                        () -> {})
                .open();
    }

    void open(ChildId child, Purpose purpose) {
        page.getUI().ifPresent(ui -> {
            StatedPurposes.of(ui.getSession(), viewer).state(new RecordRef.Child(child), purpose);
            ui.navigate(
                    AccountView.class,
                    new RouteParameters(AccountView.CHILD, child.value().toString()),
                    back);
        });
    }
}
