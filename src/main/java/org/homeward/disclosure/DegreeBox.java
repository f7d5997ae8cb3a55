package org.homeward.disclosure;

/** A box in degrees (WGS 84), as a browser map reports what it shows. */
public record DegreeBox(double west, double south, double east, double north) {

    public DegreeBox {
        if (!(west < east && south < north)) {
            throw new IllegalArgumentException("The box is empty: west must be less than east, and south than north.");
        }
        if (west < -180 || east > 180 || south < -90 || north > 90) {
            throw new IllegalArgumentException("The box leaves the earth: degrees run from -180 to 180 and -90 to 90.");
        }
    }

    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException with a message that says what is wrong and never repeats the input
     */
    public static DegreeBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("A box is four numbers: west,south,east,north in degrees.");
        }
        try {
            return new DegreeBox(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException("A box is four numbers: west,south,east,north in degrees.", notNumbers);
        }
    }
}
