/** The public lists that every room uses: areas, providers, codes, and the date of the data. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference;
