package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.List;

/** Writes the children, with their siblings and the children of the same placement. */
record Families(List<Child> children, int firstNumber) {

    void write(Sheet sheet, Identities identities) {
        int number = firstNumber - 1;
        for (Child child : children) {
            number++;
            int family = number % 9 == 0 ? number - 1 : number;
            SeededRandom random = new SeededRandom(number, "written down");
            Row row = sheet.row()
                    .set("child_key", child.key())
                    .set("given_name", child.calledName())
                    .set("family_name", identities.familyName(family))
                    .set("known_as", random.chance(0.12) ? child.calledName().substring(0, 3) : null)
                    .set("date_of_birth", random.chance(0.015) ? null : child.born())
                    .set("sex", child.sex())
                    .set("send", random.oneOf("YES*24 NO*60 UNKNOWN*16"))
                    .set("home_district", child.home().districtCode())
                    .set("home_address", child.home().address())
                    .set("looked_after_ever", child.inCare() || random.chance(0.08))
                    .set("legal_hold", random.chance(0.01))
                    .set("siblings", keys(siblings(child)))
                    .set("same_placement", keys(housemates(child)));
            identities.ethnicity(row, random);
        }
    }

    private static List<String> keys(List<Child> listed) {
        return listed.stream().map(Child::key).toList();
    }

    List<Child> siblings(Child child) {
        return children.stream()
                .filter(other -> !other.equals(child) && other.home().equals(child.home()))
                .toList();
    }

    /** Children whose time in the same placement overlaps. */
    List<Child> housemates(Child child) {
        Placement placement = child.placement();
        if (placement == null) {
            return List.of();
        }
        return children.stream()
                .filter(other -> !other.equals(child) && lives(other, placement.where()) && overlap(child, other))
                .toList();
    }

    private static boolean lives(Child child, Home where) {
        Placement placement = child.placement();
        return placement != null && placement.where().equals(where);
    }

    private static boolean overlap(Child one, Child other) {
        LocalDate start = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate end = one.to().isBefore(other.to()) ? one.to() : other.to();
        return !end.isBefore(start);
    }
}
