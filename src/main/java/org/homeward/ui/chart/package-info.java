/** A thin component over Apache ECharts; its data are immutable records. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.chart;
