/** Tests of reading file sets and of the texts of import errors. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.read;
