/** The page of methods: what each figure and verdict is computed by, with its formula and its published source. */
@org.jspecify.annotations.NullMarked
package org.homeward.methods.ui;
