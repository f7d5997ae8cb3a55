package org.homeward.sample.generator;

import org.jspecify.annotations.Nullable;

/** Writes episodes as the police and the council record them. */
final class EpisodeRows {

    private final Sheet sheet;
    private final Addresses addresses;
    private final Phrases phrases;

    EpisodeRows(Sheet sheet, Addresses addresses, Phrases phrases) {
        this.sheet = sheet;
        this.addresses = addresses;
        this.phrases = phrases;
    }

    void write(Episode episode) {
        Child child = episode.child();
        SeededRandom random = new SeededRandom(1, "row " + episode.key());
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
                        random.oneOf(
                                episode.missing()
                                        ? "MEDIUM*62 HIGH*17 LOW*14 VERY_LOW*2 NO_APPARENT*3 NOT_RECORDED*4"
                                        : "NO_APPARENT*60 LOW*25 NOT_RECORDED*15"))
                .set("provider", episode.provider())
                .set("note", random.chance(0.3) ? phrases.fill("note.episode", java.util.Map.of(), random) : null);
        reported(row, episode, random);
        care(row, child.placement());
        if (episode.ended() != null) {
            found(row, episode, random);
        }
    }

    private static void reported(Row row, Episode episode, SeededRandom random) {
        boolean reported = random.chance(0.94);
        row.set("reported", reported ? "YES" : random.oneOf("NO*3 UNKNOWN*2"));
        if (reported) {
            row.set(
                    "reported_by",
                    random.oneOf(
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

    private void found(Row row, Episode episode, SeededRandom random) {
        String by = random.oneOf("SELF*46 POLICE*24 PARENT*10 CARER*9 FRIEND*4 SOCIAL_WORKER*2 OTHER*2 NOT_RECORDED*3");
        row.set("found_by", by);
        if (by.equals("POLICE") || by.equals("OTHER") || by.equals("FRIEND")) {
            Addresses.Street street = addresses.street(episode.child().leaves().town(), random);
            row.set(
                            "found_at",
                            random.oneOf(
                                    "friend_home*5 transport*5 park*3 shopping*3 takeaway*1 family_home*2 waterfront*2"
                                            + " unknown*2"))
                    .set("found_ward", addresses.wardAt(street.at()).code())
                    .set("found_where", "near " + street.address());
        } else if (by.equals("SELF")) {
            row.set("found_where", "came back alone");
        }
        if (!episode.missing() && random.chance(0.1)) {
            row.set("interview_not_required", "Whereabouts were known throughout; agreed with the social worker");
        }
    }
}
