package org.homeward.store.counting;

/** Episodes; one version a row, sorted by child and id. */
final class Episodes extends Versions {

    final int[] id;
    /** The number of the episode within its child, from 0. */
    final int[] inChild;

    final int[] startedOn;
    /** The local hour, 0 to 23; {@link #NONE} where it was not recorded. */
    final int[] startedHour;

    final long[] startedAt;
    final long[] startedLatest;
    final int[] endedOn;
    final long[] endedAt;
    final long[] endedLatest;
    final int[] district;
    final int[] ward;
    final int[] care;
    final int[] risk;
    final int[] age;
    final int[] provider;
    /** The authority whose looked-after child it is, and the one where the child was placed. */
    final int[] responsibleAuthority;

    final int[] hostAuthority;
    final int[] interviewNotRequired;

    Episodes(LoadedColumns rows) {
        super(rows);
        id = rows.ints("id");
        inChild = numberedWithinChild(child, id);
        startedOn = rows.ints("started_on");
        startedHour = rows.ints("started_hour");
        startedAt = rows.longs("started_at");
        startedLatest = rows.longs("started_latest");
        endedOn = rows.ints("ended_on");
        endedAt = rows.longs("ended_at");
        endedLatest = rows.longs("ended_latest");
        district = rows.ints("district_id");
        ward = rows.ints("ward_id");
        care = rows.ints("care");
        risk = rows.ints("risk");
        age = rows.ints("age_at_episode");
        provider = rows.ints("provider_id");
        responsibleAuthority = rows.ints("responsible_authority_id");
        hostAuthority = rows.ints("host_authority_id");
        interviewNotRequired = rows.ints("interview_not_required");
    }

    static int[] numberedWithinChild(int[] child, int[] id) {
        int[] numbers = new int[id.length];
        for (int row = 1; row < id.length; row++) {
            numbers[row] = child[row] != child[row - 1] ? 0 : numbers[row - 1] + (id[row] == id[row - 1] ? 0 : 1);
        }
        return numbers;
    }
}
