package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.icon.IconButton;

/** The title row (room, question, tools, one action) and the filter bar beneath it. */
final class RoomHeader extends Composite<Header> {

    private final Div tools = new Div();
    private final Div action = new Div();
    private final Div filters = new Div();
    private final Div notice = new Div();

    RoomHeader(String title, String question) {
        Span words = new Span(question);
        words.addClassName("question");
        Div name = new Div(new H1(title), words);
        name.addClassName("hw-title");
        tools.addClassName("hw-tools");
        tools.add(blank(), new ThemeSwitch(), help());
        action.addClassName("hw-action");
        Div row = new Div(name, tools, action);
        row.addClassName("hw-title-row");
        filters.addClassName("hw-filter-row");
        getContent().addClassName("hw-head");
        notice.addClassName("hw-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        getContent().add(row, filters, notice);
    }

    void action(Component... parts) {
        action.add(parts);
    }

    void filters(Component... parts) {
        filters.add(parts);
    }

    /** Below the filters; what was changed about the question comes after it. */
    void release(Component line) {
        getContent().addComponentAtIndex(2, line);
    }

    void notice(List<Sentence> sentences) {
        notice.removeAll();
        notice.setVisible(!sentences.isEmpty());
        notice.add(new Icon("info"));
        Div words = new Div();
        sentences.forEach(sentence -> {
            Paragraph line = new Paragraph();
            line.add(sentence.parts());
            words.add(line);
        });
        notice.add(words);
    }

    /** None outside the shell. */
    private List<Room> rooms() {
        MainLayout shell = findAncestor(MainLayout.class);
        return shell == null ? List.of() : shell.rooms();
    }

    private IconButton blank() {
        return new IconButton(getTranslation("ui.shell.blank"), new Icon("eye-off"), () -> {}).onKey("b");
    }

    private IconButton help() {
        IconButton button = new IconButton(
                getTranslation("ui.keys"),
                new Icon("circle-question-mark"),
                () -> new KeyHelp(filters.getComponentCount() > 0, rooms()).open());
        button.addClassName("quiet");
        return button.onKey("?");
    }
}
