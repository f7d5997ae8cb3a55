/** Steps counted from one left edge on one scale. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.funnel;
