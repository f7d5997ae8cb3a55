/** Tests of exported files and of how spreadsheets read them. */
@org.jspecify.annotations.NullMarked
package org.homeward.export;
