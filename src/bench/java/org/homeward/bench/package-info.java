/** Measures, and never judges: what a change of the filter costs beside the bare SQL of the same counts. */
@org.jspecify.annotations.NullMarked
package org.homeward.bench;
