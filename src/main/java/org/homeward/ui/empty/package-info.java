/** The states without results, each with its own reason. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.empty;
