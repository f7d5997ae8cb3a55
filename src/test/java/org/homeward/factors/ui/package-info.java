/** The room of factors, looked at without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors.ui;
