/** Tests of the screen of the room Coverage, without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage.ui;
