/** Tests of the badges. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.badge;
