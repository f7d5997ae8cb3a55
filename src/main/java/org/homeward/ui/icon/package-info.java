/** Icons beside text; decoration only, never the only carrier of a meaning. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.icon;
