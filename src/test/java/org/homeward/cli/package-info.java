/** What can be asked without a browser, and by whom. */
@org.jspecify.annotations.NullMarked
package org.homeward.cli;
