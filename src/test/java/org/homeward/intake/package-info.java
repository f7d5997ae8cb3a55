/** Tests of intake with small sets on a real database. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake;
