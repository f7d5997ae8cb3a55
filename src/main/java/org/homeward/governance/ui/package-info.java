/** The room Governance: the list of who looked at what. */
@org.jspecify.annotations.NullMarked
package org.homeward.governance.ui;
