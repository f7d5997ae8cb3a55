/** The room of trends, looked at without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends.ui;
