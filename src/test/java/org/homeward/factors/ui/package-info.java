/** Tests of the screen of the room Factors, without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors.ui;
