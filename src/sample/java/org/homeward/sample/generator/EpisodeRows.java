package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;

/** Writes episodes down as the police and the council record them. */
final class EpisodeRows {

    private final Sheet sheet;
    private final Addresses addresses;
    private final Words words;

    EpisodeRows(Sheet sheet, Addresses addresses, Words words) {
        this.sheet = sheet;
        this.addresses = addresses;
        this.words = words;
    }

    void write(Episode episode) {
        Child child = episode.child();
        Dice dice = new Dice(1, "row " + episode.key());
        Row row = sheet.row()
                .set("episode_key", episode.key())
                .set("child_key", child.key())
                .set("kind", episode.missing() ? "MISSING" : "AWAY")
                .set("started", episode.started())
                .set("ended", episode.ended())
                .set("missing_from", child.inCare() ? "CARE" : "HOME")
                .set("district", episode.districtCode())
                .set("ward", child.leaves().ward().code())
                .set(
                        "risk",
                        dice.oneOf(
                                episode.missing()
                                        ? "MEDIUM*62 HIGH*17 LOW*14 VERY_LOW*2 NO_APPARENT*3 NOT_RECORDED*4"
                                        : "NO_APPARENT*60 LOW*25 NOT_RECORDED*15"))
                .set("provider", episode.provider())
                .set("note", dice.chance(0.3) ? words.say("note.episode", java.util.Map.of(), dice) : null);
        reported(row, episode, dice);
        care(row, child.placement());
        if (episode.ended() != null) {
            found(row, episode, dice);
        }
    }

    private static void reported(Row row, Episode episode, Dice dice) {
        boolean reported = dice.chance(0.94);
        row.set("reported", reported ? "YES" : dice.oneOf("NO*3 UNKNOWN*2"));
        if (reported) {
            row.set(
                    "reported_by",
                    dice.oneOf(
                            episode.child().inCare()
                                    ? "CARER*82 SCHOOL*8 SOCIAL_WORKER*6 OTHER*2 NOT_RECORDED*2"
                                    : "PARENT*78 SCHOOL*12 SOCIAL_WORKER*2 OTHER*5 NOT_RECORDED*3"));
        }
    }

    private static void care(Row row, @Nullable Placement placement) {
        if (placement == null) {
            row.set("confidential_placement", false);
            return;
        }
        row.set("placement_type", placement.type())
                .set("confidential_placement", placement.confidential())
                .set("responsible_authority", placement.responsibleAuthority())
                .set("host_authority", Wards.COUNTY_CODE);
        if (placement.confidential()) {
            row.set("ward", null);
        }
    }

    private void found(Row row, Episode episode, Dice dice) {
        String by = dice.oneOf("SELF*46 POLICE*24 PARENT*10 CARER*9 FRIEND*4 SOCIAL_WORKER*2 OTHER*2 NOT_RECORDED*3");
        row.set("found_by", by);
        if (by.equals("POLICE") || by.equals("OTHER") || by.equals("FRIEND")) {
            Addresses.Street street = addresses.street(episode.child().leaves().town(), dice);
            row.set(
                            "found_at",
                            dice.oneOf(
                                    "friend_home*5 transport*5 park*3 shopping*3 takeaway*1 family_home*2 waterfront*2"
                                            + " unknown*2"))
                    .set("found_ward", addresses.wardAt(street.at()).code())
                    .set("found_where", "near " + street.address());
        } else if (by.equals("SELF")) {
            row.set("found_where", "came back alone");
        }
        if (!episode.missing() && dice.chance(0.1)) {
            row.set("interview_not_required", "Whereabouts were known throughout; agreed with the social worker");
        }
    }
}
