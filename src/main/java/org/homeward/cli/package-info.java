/** What can be asked of the house without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.cli;
