package org.homeward.sample.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The six hundred children of a cohort: most go missing once or twice, a few very often. */
final class Children {

    static final int HOW_MANY = 600;
    private static final double EPISODES = 4300;

    private final CountyPlan plan;
    private final int firstNumber;
    private final Addresses addresses;
    private final Identities identities;
    private final double scale;
    private final List<Placement> houses = new ArrayList<>();

    private Children(CountyPlan plan, int cohort, Addresses addresses) {
        this.plan = plan;
        this.firstNumber = cohort * HOW_MANY + 1;
        this.addresses = addresses;
        this.identities = new Identities(plan.seed());
        double all = IntStream.range(firstNumber, firstNumber + HOW_MANY)
                .mapToDouble(this::restlessness)
                .sum();
        this.scale = EPISODES / (all * 1.3);
    }

    static List<Child> draw(CountyPlan plan, int cohort, Addresses addresses, Sheet sheet) {
        Children children = new Children(plan, cohort, addresses);
        children.buildHouses();
        List<Child> drawn = new ArrayList<>();
        for (int number = children.firstNumber; number < children.firstNumber + HOW_MANY; number++) {
            drawn.add(children.child(number, drawn));
        }
        new Families(drawn, children.firstNumber).write(sheet, children.identities);
        return List.copyOf(drawn);
    }

    private Child child(int number, List<Child> before) {
        SeededRandom random = new SeededRandom(plan.seed(), "child " + number);
        boolean younger = number % 9 == 0 && !before.isEmpty();
        @Nullable Child sibling = younger ? before.getLast() : null;
        Home home = sibling == null ? addresses.home(town(random), random) : sibling.home();
        @Nullable Placement placement = random.chance(0.3) ? placement(home, random) : null;
        int times = (int) Math.clamp(Math.round(restlessness(number) * scale * (placement == null ? 1 : 2)), 1, 66);
        LocalDate middle = plan.firstDay().plusDays(random.between(-15, days() + 30));
        int half = 30 + times * random.between(9, 22);
        LocalDate from = later(plan.firstDay(), middle.minusDays(half));
        LocalDate to = earlier(plan.asOf(), middle.plusDays(half));
        LocalDate born = to.minusDays(random.between(11 * 365, 18 * 365 - 20));
        String sex = random.oneOf("FEMALE*53 MALE*44 OTHER*2 NOT_RECORDED*1");
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

    /** How often, compared with others: half of all children hardly ever, a few again and again. */
    private double restlessness(int number) {
        return Math.min(40, new SeededRandom(plan.seed(), "restless " + number).logNormal(2.5, 1.2));
    }

    private int days() {
        return (int) ChronoUnit.DAYS.between(plan.firstDay(), plan.asOf());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Town town(SeededRandom random) {
        return random.weighted(addresses.geography().towns(), town -> switch (town.name()) {
            case "Eldermouth" -> 200;
            case "Oxholme" -> 56;
            case "Southbank" -> 42;
            default -> Math.pow(town.radius_m() / 1000, 2) * 24;
        });
    }

    private void buildHouses() {
        SeededRandom random = new SeededRandom(plan.seed(), firstNumber == 1 ? "houses" : "houses " + firstNumber);
        for (int i = 0; i < 22; i++) {
            Home where = addresses.home(town(random), random);
            String type = random.oneOf("K2*12 H5*5 R1*1 S1*1");
            houses.add(new Placement(type, where, random.chance(0.1), Wards.COUNTY_CODE, "my key worker"));
        }
    }

    private Placement placement(Home home, SeededRandom random) {
        if (random.chance(0.5)) {
            Placement house =
                    random.weighted(houses, each -> each.where().town().equals(home.town()) ? 6 : 1);
            String responsible = random.chance(0.12) ? Wards.NEIGHBOUR_CODE : Wards.COUNTY_CODE;
            return new Placement(house.type(), house.where(), house.confidential(), responsible, house.carer());
        }
        Home where = addresses.home(random.chance(0.6) ? home.town() : town(random), random);
        String type = random.oneOf("U6*10 U4*6 U1*3 U2*2 T4*1");
        return new Placement(type, where, random.chance(0.07), Wards.COUNTY_CODE, "my foster carer");
    }
}
