/** The screen of the room Trends. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends.ui;
