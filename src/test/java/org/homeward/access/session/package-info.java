/** Tests of viewers and of disclosure control. */
@org.jspecify.annotations.NullMarked
package org.homeward.access.session;
