/** Tests of the dialog that asks for the purpose. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.accessreason;
