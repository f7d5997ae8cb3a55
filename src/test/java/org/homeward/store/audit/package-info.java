/** Tests of the audit chain: manipulation, crashes and parallel appends. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.audit;
