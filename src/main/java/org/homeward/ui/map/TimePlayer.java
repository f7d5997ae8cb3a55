package org.homeward.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/**
 * Steps a map through frames, by itself or by hand. The browser asks for the next frame while one is looked at, and for none that it has
 * shown; where less motion is preferred, nothing moves by itself. Removing the player shows the map's own counts again.
 */
@Tag("hw-time-player")
@JsModule("./map/hw-time-player.ts")
public final class TimePlayer extends Component implements HasStyle {

    /** @param map on the same page, with an id */
    public TimePlayer(LeafletMap map, PlayerTexts words) {
        getElement()
                .setProperty(
                        "for",
                        map.getId().orElseThrow(() -> new IllegalArgumentException("The map of a player has no id.")));
        getElement().setPropertyBean("words", words);
    }

    /** Begins at the last, which is the latest. */
    public void setFrames(List<Frame> frames) {
        getElement().setPropertyList("frames", frames);
    }

    /**
     * One step.
     *
     * @param url as that of a {@link LeafletMap.CellSource}
     * @param numbers whether numbers are written in the cells; otherwise only their class is told
     * @param tooltip as that of the source; where numbers are not told, {@code {n}} is the class
     */
    public record Frame(String label, String url, boolean numbers, String tooltip) {}

    /** @param still why nothing plays by itself where less motion is preferred */
    public record PlayerTexts(
            String label,
            String play,
            String pause,
            String back,
            String forward,
            String step,
            String speed,
            String slow,
            String normal,
            String fast,
            String still) {}
}
