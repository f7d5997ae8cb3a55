/** The common language of the house: what is counted, filtered and handed on, free of screens, files and databases. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure;
