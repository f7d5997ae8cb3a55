/** Tests of the funnel. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.funnel;
