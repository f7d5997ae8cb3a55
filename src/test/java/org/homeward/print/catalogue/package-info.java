/** Tests of printing: every sheet against its expected picture, and what holds for every page. */
@org.jspecify.annotations.NullMarked
package org.homeward.print.catalogue;
