/** Why a record is opened: asked once for each record, and remembered while the reader is signed in. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.accessreason;
