/** What chance alone may do to a share or a wait: curves, intervals and limits, from plain arrays. */
@org.jspecify.annotations.NullMarked
package org.homeward.chance;
