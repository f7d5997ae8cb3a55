/** The purpose of opening a record: asked once for each record and session. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.accessreason;
