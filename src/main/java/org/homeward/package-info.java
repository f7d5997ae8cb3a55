/** The front door. */
@org.jspecify.annotations.NullMarked
package org.homeward;
