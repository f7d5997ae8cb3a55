package org.homeward.ui.chart;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a chart can draw. The name of the record tells the browser which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ChartPicture permits Bars, GroupedBars, MonthLines {}
