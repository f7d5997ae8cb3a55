package org.homeward.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;

/**
 * One chart, drawn by Apache ECharts as SVG. Its name for screen readers is the leading sentence; the same data is in the
 * table beside it. Colours come from the page and follow the theme.
 */
@Tag("hw-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/hw-chart.ts")
public final class Chart extends Component implements HasSize, HasStyle {

    /** A chart named by the finding it shows. */
    public Chart(String leadingSentence, ChartPicture picture) {
        getElement().setProperty("hiddenWord", getTranslation("ui.chart.hidden"));
        getElement().setProperty("soFarWord", getTranslation("ui.chart.so-far"));
        show(leadingSentence, picture);
    }

    /** Replaces the picture and the finding it shows. */
    public void show(String leadingSentence, ChartPicture picture) {
        getElement().setProperty("sentence", leadingSentence);
        getElement().setPropertyBean("picture", picture);
    }

    public Registration addValueClickListener(ComponentEventListener<ValueClickedEvent> listener) {
        return addListener(ValueClickedEvent.class, listener);
    }
}
