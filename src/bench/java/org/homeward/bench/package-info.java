/** Benchmarks without a pass mark: the time of a change of the filter, beside plain SQL for the same counts. */
@org.jspecify.annotations.NullMarked
package org.homeward.bench;
