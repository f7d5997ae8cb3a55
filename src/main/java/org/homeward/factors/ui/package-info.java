/** The room of factors on screen. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors.ui;
