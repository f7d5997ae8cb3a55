package org.homeward.ui.chart;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The kinds of chart. The name of the record tells the browser which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ChartPicture permits Bars, GroupedBars, MonthLines, ShareCurves {}
