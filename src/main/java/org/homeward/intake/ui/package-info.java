/** The Imports screen: upload a file set, preview its changes, store it. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.ui;
