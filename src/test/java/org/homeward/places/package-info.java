/** Whether places are counted as they say they are. */
@org.jspecify.annotations.NullMarked
package org.homeward.places;
