/** Why: what pushed children away, what pulled them, and who was forced or lured. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors;
