package org.homeward.export;

import java.util.ArrayList;
import java.util.List;
import org.homeward.print.Printing;
import org.homeward.print.Wording;

/** The lines above the tables of a file, as in the head and foot of a printed page: each a name and what it says. */
record Head(List<Line> lines) {

    record Line(String name, String words) {}

    static Head of(Taken taken, Printing printing, Wording wording) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(wording.say("export.marking"), printing.marking()));
        lines.add(new Line(wording.say("export.room"), taken.room()));
        lines.add(new Line(wording.say("export.period"), wording.period(printing.period())));
        lines.add(new Line(wording.say("export.filter"), printing.filters()));
        lines.add(new Line(
                wording.say("export.data"),
                wording.say(
                        "export.data-version",
                        printing.data().version(),
                        wording.moment(printing.data().on()))));
        lines.add(new Line(
                wording.say("export.taken-by"),
                wording.say(
                        "export.taken-by-at",
                        printing.requester().name(),
                        wording.moment(printing.requester().at()))));
        Printing.Handover handover = printing.requester().handover();
        if (handover != null) {
            lines.add(new Line(
                    wording.say("export.received-by"), handover.recipient().words()));
            lines.add(new Line(
                    wording.say("export.purpose"),
                    handover.purpose() == null ? "–" : wording.say("words.Purpose." + handover.purpose())));
        }
        taken.notes().stream()
                .filter(note -> !note.isBlank())
                .forEach(note -> lines.add(new Line(wording.say("paper.how-counted"), note)));
        return new Head(lines);
    }
}
