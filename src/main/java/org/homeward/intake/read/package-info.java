/** What was sent, as files, rows and cells, before anybody asks what it means. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.read;
