package org.homeward.request;

import java.math.BigDecimal;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;

/** The value of one cell, before a table, a file or a sheet says how it is written. */
public sealed interface Cell {

    /** What every file can hold: a text or a number. */
    sealed interface Plain extends Cell {}

    record Text(String text) implements Plain {}

    /** A name with its code: people read the name, programs the code. */
    record Coded(String code, String name) implements Cell {}

    /** A number that suppression may have hidden. */
    record Figure(Count count) implements Cell {}

    /** A number that is shown to everybody who may see the row. */
    record Number(long number) implements Plain {}

    /** A measured number, with as many decimals as are told. */
    record Decimal(BigDecimal number) implements Plain {}

    /**
     * A part of a total.
     *
     * @param words the percentage, the range of it, or why there is none
     */
    record Portion(Share share, String words) implements Cell {}
}
