/** The screens of the room Governance: the audit log, the weekly sample and the accesses to one child. */
@org.jspecify.annotations.NullMarked
package org.homeward.governance.ui;
