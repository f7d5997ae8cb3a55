/** The room of coverage, looked at without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage.ui;
