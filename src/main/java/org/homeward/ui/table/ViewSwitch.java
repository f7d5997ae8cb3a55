package org.homeward.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Chart | Table, or Map | Table: shows either the picture or the table, never both and never neither. */
public final class ViewSwitch extends Composite<Div> {

    private final NativeButton first;
    private final NativeButton second;
    private final Component picture;
    private final Component table;

    /** A switch whose first option has the label {@code pictureKey}, for instance {@code ui.switch.chart}. */
    public ViewSwitch(String pictureKey, Component picture, Component table) {
        this.picture = picture;
        this.table = table;
        first = new NativeButton(getTranslation(pictureKey), click -> showPicture());
        second = new NativeButton(getTranslation("ui.switch.table"), click -> showTable());
        getContent().addClassName("hw-switch");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("ui.switch"));
        getContent().add(first, second);
        showPicture();
    }

    public void showPicture() {
        show(true);
    }

    public void showTable() {
        show(false);
    }

    private void show(boolean pictureShown) {
        picture.setVisible(pictureShown);
        table.setVisible(!pictureShown);
        first.getElement().setAttribute("aria-pressed", Boolean.toString(pictureShown));
        second.getElement().setAttribute("aria-pressed", Boolean.toString(!pictureShown));
    }
}
