/** The audit: a chain of sealed entries, the signed head beside it, and how both are checked. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.audit;
