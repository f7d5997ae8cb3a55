package org.homeward.ui.chart;

import java.util.List;

/** One named run of values, in the order of the categories or months. */
public record Series(String name, Tone tone, List<Value> values) {

    public Series {
        values = List.copyOf(values);
    }
}
