package org.homeward.store.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.store.audit.Anchor.AnchorFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the last signed head to every configured place away from the machine, every minute and at the end of a process, where it
 * is a new one. Before that, the head that was kept there last must still be that of its entry: somebody with the key can sign
 * another history, but not take back what is kept elsewhere.
 */
@Component
public class AuditAnchors implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);

    private final List<Anchor> anchors;
    private final SignedHeadFile heads;
    private final AuditCheck check;
    private final AuditLog audit;
    private final Map<Anchor, HeadLine> kept = new ConcurrentHashMap<>();
    private final Map<Anchor, String> failing = new ConcurrentHashMap<>();

    /** @param targets see {@link Anchor#at} */
    public AuditAnchors(
            @Value("${homeward.audit-anchors}") List<String> targets,
            SignedHeadFile heads,
            AuditCheck check,
            AuditLog audit) {
        this.anchors = targets.stream()
                .map(String::strip)
                .filter(target -> !target.isEmpty())
                .map(Anchor::at)
                .toList();
        this.heads = heads;
        this.check = check;
        this.audit = audit;
    }

    /**
     * One place and what it keeps.
     *
     * @param number the entry of the last head that this process knows to be kept there; 0 for none
     * @param failing whether the latest attempt failed
     */
    public record Place(String place, long number, boolean failing) {}

    public List<Place> places() {
        return anchors.stream()
                .map(anchor -> {
                    HeadLine last = kept.get(anchor);
                    return new Place(anchor.toString(), last == null ? 0 : last.number(), failing.containsKey(anchor));
                })
                .toList();
    }

    /** The heads in a file: a copy of the head file, or the log of what received them. */
    public static List<HeadLine> read(Path file) throws IOException {
        return AnchorFile.heads(file);
    }

    /** The heads in every place that can be read back, to check the log against. */
    public List<HeadLine> readBack() throws IOException {
        List<HeadLine> all = new ArrayList<>();
        for (Path file : files().keySet()) {
            try {
                all.addAll(AnchorFile.heads(file));
            } catch (IOException unreadable) {
                throw new IOException("The signed heads kept at " + file + " could not be read.", unreadable);
            }
        }
        return all;
    }

    /**
     * Compares the log with every head in every place that can be read back: behind the true ones somebody with the key can append one of another
     * log, as the application does.
     *
     * @throws AuditUnwritable where it is another log; then nothing is shown any more
     */
    void verify() {
        files().forEach((file, anchor) -> {
            try {
                List<HeadLine> all = AnchorFile.heads(file);
                if (!all.isEmpty()) {
                    verify(anchor, all);
                }
            } catch (IOException unreadable) {
                failed(anchor, unreadable);
            }
        });
    }

    /** Sends the last head to where it is not yet. */
    @Scheduled(fixedDelayString = "${homeward.audit-anchor-every}", initialDelayString = "PT5S")
    public synchronized void keep() {
        if (anchors.isEmpty()) {
            return;
        }
        try {
            HeadLine last = heads.lastSigned().orElse(null);
            for (Anchor anchor : anchors) {
                keep(anchor, last);
            }
        } catch (IOException | AuditUnwritable unreadable) {
            LOG.error("The signed head was not sent: {}", unreadable.getMessage());
        }
    }

    @Override
    public void destroy() {
        keep();
    }

    private void keep(Anchor anchor, @Nullable HeadLine last) {
        try {
            HeadLine before = kept.get(anchor);
            if (before == null && anchor instanceof AnchorFile file) {
                before = file.last().orElse(null);
            }
            if (last == null || last.equals(before)) {
                return;
            }
            if (before != null) {
                verify(anchor, List.of(before));
            }
            anchor.keep(last);
            kept.put(anchor, last);
            if (failing.remove(anchor) != null) {
                LOG.info("Signed heads are kept at {} again.", anchor);
            }
        } catch (IOException unreachable) {
            failed(anchor, unreachable);
        }
    }

    /** @param before what is kept there, the last one last */
    private void verify(Anchor anchor, List<HeadLine> before) {
        HeadLine missing = check.firstMissing(before).orElse(null);
        if (missing != null) {
            String why =
                    "Entry " + missing.number() + " of the audit log is missing or not the one whose head is kept at "
                            + anchor + ": the log was replaced. No data is shown. Run ./homeward verify-audit.";
            audit.refuse(why);
            throw new AuditUnwritable(why);
        }
        kept.put(anchor, before.getLast());
    }

    private void failed(Anchor anchor, IOException why) {
        if (!Objects.equals(failing.put(anchor, why.toString()), why.toString())) {
            LOG.error("The signed head of the audit log cannot be kept at {}: {}", anchor, why.toString());
        }
    }

    private Map<Path, AnchorFile> files() {
        Map<Path, AnchorFile> files = new LinkedHashMap<>();
        for (Anchor anchor : anchors) {
            if (anchor instanceof AnchorFile file) {
                files.put(file.file(), file);
            }
        }
        return files;
    }
}
