/** The domain types that all packages share: what is counted, filtered and handed on, without screens, files or databases. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure;
