/** The room of trends on screen. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends.ui;
