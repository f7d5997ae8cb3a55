/** Who looked at what: reads the audit, for those who answer for it and for nobody else. */
@org.jspecify.annotations.NullMarked
package org.homeward.governance;
