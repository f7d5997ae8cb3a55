package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.UnaryOperator;
import org.homeward.access.CurrentViewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Counted;
import org.homeward.governance.AuditColumns;
import org.homeward.governance.AuditedAccess;
import org.homeward.governance.ChildAccessLog;
import org.homeward.governance.ChildAccessLogQueries;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;

/** The accesses to one child. The address contains a random id and the title no reference. */
@Route("governance/child/:child")
@RolesAllowed("GOVERNANCE")
class ChildAccessLogView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String CHILD = "child";

    private final CurrentViewer viewer;
    private final ChildAccessLogQueries log;

    ChildAccessLogView(CurrentViewer viewer, ChildAccessLogQueries log) {
        this.viewer = viewer;
        this.log = log;
        getContent().addClassName("hw-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildId child = ChildId.inUrl(event.getRouteParameters().get(CHILD).orElse(""));
        getContent().removeAll();
        getContent().add(log.find(viewer.get(), child).map(this::page).orElseGet(this::notFound));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("governance.child.title");
    }

    private RoomPage page(ChildAccessLog found) {
        RoomPage page = new RoomPage(found.reference(), getTranslation("governance.child.question"));
        page.filters(crumbs(found.reference()));
        page.leading(
                new Sentence(getTranslation(
                        "governance.child.sentence",
                        Counted.ACCESSES.text(found.accesses().size(), this::getTranslation),
                        Counted.PEOPLE.text(found.people(), this::getTranslation))),
                new HowCounted(getTranslation("governance.child.how-counted")));
        page.notes(getTranslation("governance.note"));
        if (found.accesses().isEmpty()) {
            return page.twin(EmptyState.nothingMatches(new Sentence(getTranslation("governance.child.empty"))));
        }
        Div card = new Div(new CountTable<AuditedAccess>(getTranslation("governance.child.table"))
                .columns(AuditColumns.brief(UnaryOperator.identity(), getLocale(), this::getTranslation))
                .show(found.accesses()));
        card.addClassNames("hw-card", "hw-list");
        return page.twin(card);
    }

    private Div crumbs(String reference) {
        Anchor back = new Anchor("governance", getTranslation("governance.heading"));
        back.addClassName("hw-link");
        Div crumbs = new Div(back, new Span("›"), new Span(reference));
        crumbs.addClassName("hw-crumbs");
        return crumbs;
    }

    private RoomPage notFound() {
        return RoomPage.of("governance")
                .twin(EmptyState.nothingMatches(new Sentence(getTranslation("governance.child.nobody"))));
    }
}
