package org.homeward.county;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** About six hundred children: most go missing once or twice, a few very often. */
final class Children {

    static final int HOW_MANY = 600;

    private final CountyPlan plan;
    private final Addresses addresses;
    private final Identities identities;
    private final List<Placement> houses = new ArrayList<>();

    private Children(CountyPlan plan, Addresses addresses) {
        this.plan = plan;
        this.addresses = addresses;
        this.identities = new Identities(plan.seed());
    }

    static List<Child> draw(CountyPlan plan, Addresses addresses, Sheet sheet) {
        Children children = new Children(plan, addresses);
        children.buildHouses();
        List<Child> drawn = new ArrayList<>();
        for (int number = 1; number <= HOW_MANY; number++) {
            drawn.add(children.child(number, drawn));
        }
        new Families(drawn).write(sheet, children.identities);
        return List.copyOf(drawn);
    }

    private Child child(int number, List<Child> before) {
        Dice dice = new Dice(plan.seed(), "child " + number);
        boolean younger = number % 9 == 0 && !before.isEmpty();
        @Nullable Child sibling = younger ? before.getLast() : null;
        Home home = sibling == null ? addresses.home(town(dice), dice) : sibling.home();
        @Nullable Placement placement = dice.chance(0.3) ? placement(home, dice) : null;
        int times = (int) Math.min(64, 1 + dice.skewed(placement == null ? 2.0 : 4.2, placement == null ? 1.2 : 1.15));
        LocalDate from = plan.firstDay().plusDays(dice.between(0, spanLeft(times)));
        LocalDate to = min(plan.asOf(), from.plusDays(60L + times * dice.between(14, 40)));
        LocalDate born = to.minusDays(dice.between(11 * 365, 18 * 365 - 20));
        String sex = dice.oneOf("FEMALE*53 MALE*44 OTHER*2 NOT_RECORDED*1");
        return new Child(
                "K%04d".formatted(7000 + number * 3),
                identities.givenName(number, sex),
                sex,
                born,
                home,
                placement,
                times,
                from,
                to);
    }

    /** Early enough that a child who goes missing often has time to. */
    private int spanLeft(int times) {
        int days = (int) ChronoUnit.DAYS.between(plan.firstDay(), plan.asOf());
        return Math.max(0, days - 20 - times * 13);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Town town(Dice dice) {
        return dice.weighted(addresses.geography().towns(), town -> switch (town.name()) {
            case "Eldermouth" -> 200;
            case "Oxholme" -> 56;
            case "Southbank" -> 42;
            default -> Math.pow(town.radius_m() / 1000, 2) * 24;
        });
    }

    private void buildHouses() {
        Dice dice = new Dice(plan.seed(), "houses");
        for (int i = 0; i < 22; i++) {
            Home where = addresses.home(town(dice), dice);
            String type = dice.oneOf("K2*12 H5*5 R1*1 S1*1");
            houses.add(new Placement(type, where, dice.chance(0.1), Wards.COUNTY_CODE, "my key worker"));
        }
    }

    private Placement placement(Home home, Dice dice) {
        if (dice.chance(0.5)) {
            Placement house = dice.weighted(houses, each -> each.where().town().equals(home.town()) ? 6 : 1);
            String responsible = dice.chance(0.12) ? Wards.NEIGHBOUR_CODE : Wards.COUNTY_CODE;
            return new Placement(house.type(), house.where(), house.confidential(), responsible, house.carer());
        }
        Home where = addresses.home(dice.chance(0.6) ? home.town() : town(dice), dice);
        String type = dice.oneOf("U6*10 U4*6 U1*3 U2*2 T4*1");
        return new Placement(type, where, dice.chance(0.07), Wards.COUNTY_CODE, "my foster carer");
    }
}
