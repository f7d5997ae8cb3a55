package org.homeward.users;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.access.SingleSignOnSettings;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The rights that the claims of a single sign-on give. They must name exactly one role; for a role that sees children or figures also the
 * districts, by code, or {@code *} for every district; a missing claim gives no rights. Where an account of the same name exists here, it
 * limits them: the role must be the same, and only districts and a provider count that both name.
 */
final class ClaimedRights {

    private static final String EVERYWHERE = "*";

    private final SingleSignOnSettings settings;
    private final Map<String, Object> claims;

    ClaimedRights(SingleSignOnSettings settings, Map<String, Object> claims) {
        this.settings = settings;
        this.claims = claims;
    }

    /**
     * The user name; empty where the claim is not exactly one that is fit. It is never divided, or "x, ann" would sign in as x. Only letters
     * that a name may hold have a small form here: in Unicode others, such as the sign for kelvin, have the same.
     */
    Optional<String> name() {
        return claims.get(settings.nameClaim()) instanceof String name
                        && US_ASCII.newEncoder().canEncode(name)
                ? Optional.of(name.toLowerCase(Locale.ROOT)).filter(UserName::isFit)
                : Optional.empty();
    }

    /** Whether the provider says that a second factor was used. */
    boolean hasSecondFactor() {
        return Stream.of("amr", "acr").anyMatch(claim -> values(claim).contains(settings.secondFactor()));
    }

    /** How the user proved who they are, for the audit. */
    String how() {
        return "amr=" + String.join(",", values("amr")) + " acr=" + String.join(",", values("acr"));
    }

    /**
     * Who this is; empty where the claims and the account give no rights together.
     *
     * @param account the account of this name; null where there is none, and then nobody decides for others
     */
    Optional<Viewer> within(@Nullable Viewer account) {
        Optional<Role> role = role();
        Optional<Set<String>> districts = role.flatMap(given -> districts(given, account));
        if (name().isEmpty() || districts.isEmpty() || !isAdmitted(role.orElseThrow(), account)) {
            return Optional.empty();
        }
        Set<String> providers = Set.copyOf(values(settings.providerClaim()));
        String claimed = providers.stream().findAny().orElse(null);
        String known = account == null ? null : account.provider();
        if (providers.size() > 1 || claimed != null && known != null && !claimed.equals(known)) {
            return Optional.empty();
        }
        return Optional.of(
                new Viewer(name().get(), role.get(), districts.get(), known == null ? claimed : known, null));
    }

    /** Administrators and governance decide with a second person, so two people must have made them here too. */
    private static boolean isAdmitted(Role role, @Nullable Viewer account) {
        return account == null ? role != Role.ADMIN && role != Role.GOVERNANCE : account.role() == role;
    }

    /** The one role that the claim stands for; several would leave open which. */
    private Optional<Role> role() {
        List<Role> roles = values(settings.roleClaim()).stream()
                .map(settings.roleOfValue()::get)
                .filter(role -> role != null)
                .distinct()
                .toList();
        return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
    }

    /** Empty set: the whole partnership. */
    private Optional<Set<String>> districts(Role role, @Nullable Viewer account) {
        Set<String> claimed = new HashSet<>(values(settings.districtsClaim()));
        Set<String> known = account == null ? Set.of() : account.districts();
        // They keep watch over the whole, and an account here says so.
        if (role == Role.ADMIN || role == Role.GOVERNANCE) {
            return Optional.of(known);
        }
        if (claimed.contains(EVERYWHERE)) {
            return Optional.of(known);
        }
        if (!known.isEmpty()) {
            claimed.retainAll(known);
        }
        return claimed.isEmpty() ? Optional.empty() : Optional.of(claimed);
    }

    /** A claim is one text, texts divided by blanks or commas, or a list. */
    private List<String> values(String claim) {
        return switch (claims.get(claim)) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object one ->
                Arrays.stream(one.toString().split("[ ,]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
        };
    }
}
