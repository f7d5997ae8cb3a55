/** Why children went missing: push and pull factors, and children forced or lured. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors;
