@org.jspecify.annotations.NullMarked
package org.homeward.intake.job;
