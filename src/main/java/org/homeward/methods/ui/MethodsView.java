package org.homeward.methods.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;

/** What each figure and verdict is computed by. It reads nothing, so everybody who sees figures sees it. */
@Route("methods")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class MethodsView extends Composite<Div> implements HasDynamicTitle {

    MethodsView() {
        RoomPage page = RoomPage.of("methods");
        Div cards = new Div();
        cards.addClassName("hw-stack");
        for (Method method : Method.values()) {
            cards.add(card(method));
        }
        page.picture(cards);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("methods.title");
    }

    private Card card(Method method) {
        Code formula = new Code(getTranslation("methods.formula." + method));
        formula.addClassName("hw-formula");
        DescriptionList lines = new DescriptionList();
        lines.addClassName("hw-counted");
        line(lines, getTranslation("methods.beware"), getTranslation("methods.beware." + method));
        line(lines, getTranslation("methods.source"), getTranslation("methods.source." + method));
        return new Card(getTranslation("methods.name." + method))
                .with(new Paragraph(getTranslation("methods.what." + method)), formula, lines);
    }

    private static void line(DescriptionList lines, String term, String text) {
        lines.add(new DescriptionList.Term(term), new DescriptionList.Description(text));
    }
}
