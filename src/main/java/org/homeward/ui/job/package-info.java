/** Long-running jobs: their progress, and how to leave or cancel them. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.job;
