/** A thin chart over Apache ECharts: what is drawn comes in as immutable records. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.chart;
