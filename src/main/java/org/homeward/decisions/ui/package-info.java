@org.jspecify.annotations.NullMarked
package org.homeward.decisions.ui;
