/** Tests of the screen of the room Trends, without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends.ui;
