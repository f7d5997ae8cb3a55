package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;

/**
 * The page of every room, from top to bottom: title row, filter bar, leading sentence with "How this is counted", picture,
 * table of the same data, notes. A view composes it and fills the slots.
 */
public final class RoomPage extends Composite<Div> {

    private final RoomHeader header;
    private final Div body = new Div();
    private final Div leading = slot("hw-leading");
    private final Div paneSwitch = new Div();
    private final Div asked = slot("hw-asked");
    private final Div picture = slot("hw-picture");
    private final Div twin = slot("hw-twin");
    private final Div notes = slot("hw-notes");
    private final Aside side = new Aside();

    /** A page with any title, for instance a child's reference. */
    public RoomPage(String title, String question) {
        header = new RoomHeader(title, question);
        side.addClassName("hw-side");
        side.getElement().setAttribute("aria-label", getTranslation("ui.shell.details"));
        side.setVisible(false);
        leading.setVisible(false);
        body.addClassName("hw-body");
        body.add(leading, picture, twin, notes, side);
        getContent().addClassName("hw-page");
        getContent().add(header, body);
    }

    /** The page of a room, with its texts under {@code key.heading} and {@code key.question}. */
    public static RoomPage of(String key) {
        Div translator = new Div();
        return new RoomPage(translator.getTranslation(key + ".heading"), translator.getTranslation(key + ".question"));
    }

    /** Only the panes scroll, never the page: for a room with a map and its list. */
    public RoomPage panes() {
        getContent().addClassName("panes");
        return this;
    }

    /** On a screen too narrow for both, a switch before the finding, where no panel covers it, shows either the map or its list. */
    public RoomPage mapOrList() {
        NativeButton map = new NativeButton(leading.getTranslation("ui.switch.map"));
        NativeButton list = new NativeButton(leading.getTranslation("ui.switch.list"));
        map.addClickListener(click -> showList(map, list, false));
        list.addClickListener(click -> showList(map, list, true));
        paneSwitch.removeAll();
        paneSwitch.add(map, list);
        paneSwitch.addClassNames("hw-switch", "hw-pane-switch");
        paneSwitch.getElement().setAttribute("role", "group");
        paneSwitch.getElement().setAttribute("aria-label", leading.getTranslation("ui.switch"));
        showList(map, list, false);
        return this;
    }

    private void showList(NativeButton map, NativeButton list, boolean listed) {
        getContent().setClassName("one-pane", true);
        getContent().setClassName("listed", listed);
        map.getElement().setAttribute("aria-pressed", Boolean.toString(!listed));
        list.getElement().setAttribute("aria-pressed", Boolean.toString(listed));
    }

    /** At most one action beside the tools, for instance Print. */
    public RoomPage action(Component... parts) {
        header.action(parts);
        return this;
    }

    /** The filter bar, with the denominator at its right end. */
    public RoomPage filters(Component... parts) {
        header.filters(parts);
        return this;
    }

    /** What was changed about the question, at the top of the page; nothing where nothing was. */
    public RoomPage notice(List<Sentence> sentences) {
        header.notice(sentences);
        return this;
    }

    /** What may be asked of the picture, above the finding. */
    public RoomPage asked(Component... parts) {
        fill(asked, parts);
        return this;
    }

    /** The finding, in one sentence from the same records as the picture. */
    public RoomPage leading(Sentence sentence, HowCounted counted) {
        Paragraph words = new Paragraph();
        words.add(sentence.parts());
        // What is asked stays where it is, and so attached: it may be waiting for the next finding.
        leading.getChildren()
                .filter(part -> part != asked && part != paneSwitch)
                .toList()
                .forEach(leading::remove);
        if (asked.getComponentCount() > 0 && asked.getParent().isEmpty()) {
            leading.add(asked);
        }
        if (paneSwitch.getComponentCount() > 0 && paneSwitch.getParent().isEmpty()) {
            leading.add(paneSwitch);
        }
        leading.add(words, counted);
        leading.setVisible(true);
        return this;
    }

    /** A line between the head and the page: of which release the figures are, or that a working view is shown. */
    public RoomPage release(Component line) {
        header.release(line);
        return this;
    }

    /** An action of a page from which nothing may be downloaded: that is visible, and has the reason. */
    public RoomPage noDownload(Component print, String reason) {
        header.action(print, disabled("hw-print", "download", "ui.download", reason));
        return this;
    }

    private NativeButton disabled(String style, String icon, String key, String reason) {
        NativeButton button = new NativeButton();
        button.add(new Icon(icon), new Span(leading.getTranslation(key)));
        button.addClassNames(style, "hw-not-here");
        button.setEnabled(false);
        button.setTitle(reason);
        button.getElement().setAttribute("aria-description", reason);
        return button;
    }

    /** Content above everything else on the page. */
    public RoomPage above(List<? extends Component> parts) {
        parts.forEach(body::addComponentAsFirst);
        return this;
    }

    public RoomPage picture(Component... parts) {
        return fill(picture, parts);
    }

    public RoomPage twin(Component... parts) {
        return fill(twin, parts);
    }

    public RoomPage notes(String... lines) {
        notes.removeAll();
        for (String line : lines) {
            Paragraph note = new Paragraph(line);
            note.addClassName("hw-note");
            notes.add(note);
        }
        return this;
    }

    /** One more note below the others. */
    public RoomPage also(String line) {
        Paragraph note = new Paragraph(line);
        note.addClassName("hw-note");
        notes.add(note);
        return this;
    }

    /**
     * The side panel, 362 pixels wide; it closes where there are no parts. The focus goes to its heading, and from a closed
     * panel back to the row that was opened.
     */
    public RoomPage side(Component... parts) {
        boolean wasOpen = side.isVisible();
        side.removeAll();
        side.add(parts);
        side.setVisible(parts.length > 0);
        if (parts.length > 0) {
            focus(".hw-side h2");
        } else if (wasOpen) {
            focus(".hw-twin tr[tabindex='0']");
        }
        return this;
    }

    /** After a dialog that is just closing has given the focus back. */
    private void focus(String selector) {
        getElement().executeJs("""
                setTimeout(() => {
                  const part = this.querySelector($0);
                  if (!part) return;
                  if (!part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1');
                  part.focus();
                }, 80)""", selector);
    }

    /** Further cards between picture and notes. */
    public RoomPage with(Component... parts) {
        for (Component part : parts) {
            body.addComponentAtIndex(body.indexOf(notes), part);
        }
        return this;
    }

    private RoomPage fill(Div slot, Component... parts) {
        slot.removeAll();
        slot.add(parts);
        return this;
    }

    private static Div slot(String className) {
        Div slot = new Div();
        slot.addClassName(className);
        return slot;
    }
}
