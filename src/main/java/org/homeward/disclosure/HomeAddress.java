package org.homeward.disclosure;

/** Where a child lives. Only disclosure, interviews, evidence, intake and store may use it; it never prints what it holds. */
public record HomeAddress(String value) {

    @Override
    public String toString() {
        return "HomeAddress[sealed]";
    }
}
