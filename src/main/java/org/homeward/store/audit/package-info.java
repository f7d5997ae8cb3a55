/** The audit log: a chain of authenticated entries, the signed head beside it, and how both are checked. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.audit;
