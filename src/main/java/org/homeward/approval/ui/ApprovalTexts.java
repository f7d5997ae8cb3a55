package org.homeward.approval.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Translator;

/** What a request asks for, in words. */
public final class ApprovalTexts {

    private static final Set<String> HANDLING_FLAGS =
            Set.of("CONCERNS_CARER", "OVERRIDDEN_CHILD_TOLD", "OVERRIDDEN_CHILD_NOT_TOLD");

    private final Translator translator;
    private final UnaryOperator<String> names;

    /** @param names the name of a district or a provider, by code */
    public ApprovalTexts(Translator translator, UnaryOperator<String> names) {
        this.translator = translator;
        this.names = names;
    }

    /** The change, with the value before and after where there are both. */
    public String change(Approval approval) {
        String kind = translator.translate("approval.kind." + approval.kind());
        return switch (approval.kind()) {
            case NEW_USER -> translator.translate("approval.change.to", kind, value(approval, approval.after()));
            case CREDENTIALS, ENABLING, DISABLING -> kind;
            case IMPORT -> translator.translate("approval.change.to", kind, unusual(approval.before()));
            default ->
                translator.translate(
                        "approval.change.from",
                        kind,
                        value(approval, approval.before()),
                        value(approval, approval.after()));
        };
    }

    private String value(Approval approval, String value) {
        return switch (approval.kind()) {
            case NEW_USER, ROLE -> value.isEmpty() ? "–" : translator.translate("words.Role." + value);
            case DISTRICTS ->
                value.isEmpty()
                        ? translator.translate("administration.everywhere")
                        : Listing.and(Arrays.stream(value.split(",")).map(names).toList(), translator);
            case PROVIDER -> value.isEmpty() ? translator.translate("administration.any-provider") : names.apply(value);
            case CONFLICT -> value.isEmpty() ? translator.translate("approval.conflict.none") : value;
            case HANDLING -> handling(value);
            case SETTING -> setting(value);
            case SOURCE -> source(value);
            default -> value;
        };
    }

    /** Whom or what it concerns. */
    public String subject(Approval approval) {
        return approval.kind() == ApprovalKind.SETTING
                ? translator.translate(
                        "governance.setting." + approval.subject().replace("homeward.", ""))
                : approval.subject();
    }

    /** The value of a setting: yes or no, so many days, hours or minutes, or as it is. */
    public String setting(String value) {
        if (value.equals("true") || value.equals("false")) {
            return translator.translate("approval.setting." + value);
        }
        return value.matches("[0-9]{1,6}[dhm]")
                ? translator.translate(
                        "approval.setting." + value.charAt(value.length() - 1),
                        Integer.valueOf(value.substring(0, value.length() - 1)))
                : value;
    }

    /** What makes a set unusual, by codes such as {@code STATEMENTS=31 LONG_AGO=2}. */
    private String unusual(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> code.split("="))
                .map(code -> translator.translate("approval.import." + code[0], Integer.valueOf(code[1])))
                .collect(Collectors.joining(" "));
    }

    /** The owner of a source system, and the users named as its senders. */
    private String source(String value) {
        int senders = value.lastIndexOf('|') + 1;
        String owner = value.substring(0, Math.max(senders - 1, 0));
        List<String> parts = new ArrayList<>();
        parts.add(
                owner.isEmpty()
                        ? translator.translate("imports.sources.nobody")
                        : names.apply(owner.substring(owner.indexOf(' ') + 1)));
        Arrays.stream(value.substring(senders).split(";"))
                .filter(sender -> !sender.isEmpty())
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    /** The child's view, to whom the statement may be shown, and what else belongs to its handling. */
    private String handling(String codes) {
        List<String> parts = new ArrayList<>();
        for (String code : codes.split(" ")) {
            if (parts.isEmpty()) {
                parts.add(translator.translate("statement.view." + code));
            } else if (code.equals("NONE")) {
                parts.add(translator.translate("statement.no-audience"));
            } else if (code.startsWith("GRADE_")) {
                parts.add(translator.translate("approval.handling.grade", code.substring(6)));
            } else if (HANDLING_FLAGS.contains(code)) {
                parts.add(translator.translate("approval.handling." + code));
            } else {
                parts.add(Listing.and(
                        Arrays.stream(code.split(","))
                                .map(audience -> translator.translate("words.Audience." + audience))
                                .toList(),
                        translator));
            }
        }
        return String.join("; ", parts);
    }

    /** How it ended, and the reason given; empty while it is open. */
    public String outcome(Approval approval) {
        Approval.Outcome outcome = approval.outcome();
        if (outcome == null) {
            return "";
        }
        String decision = translator.translate("approval.decision." + outcome.decision(), outcome.by());
        return outcome.reason().isEmpty()
                ? decision
                : translator.translate("approval.with-reason", decision, outcome.reason());
    }
}
