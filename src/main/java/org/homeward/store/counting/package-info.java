/** Counting data in memory, and the words in which the rooms count them: select, group, count distinct. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.counting;
