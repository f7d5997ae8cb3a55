/** The public lists that every room speaks in: areas, providers, codes, and how fresh the data is. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference;
