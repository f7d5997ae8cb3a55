/** The room of coverage on screen. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage.ui;
