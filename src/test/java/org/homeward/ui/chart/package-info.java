/** Tests of the chart component. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.chart;
