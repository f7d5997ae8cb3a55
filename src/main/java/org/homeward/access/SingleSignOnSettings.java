package org.homeward.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Single sign-on by OpenID Connect; off without an issuer.
 *
 * @param address where browsers reach this installation; the provider sends them back there and nowhere else
 * @param roles what the values of the role claim stand for, such as {@code missing-team=CHILDRENS_SERVICES,police-hub=POLICE}
 * @param secondFactor the value of {@code amr} or {@code acr} by which the provider says that a second factor was used
 */
@ConfigurationProperties("homeward.oidc")
public record SingleSignOnSettings(
        String issuer,
        String client,
        String secret,
        String address,
        String nameClaim,
        String roleClaim,
        String roles,
        String districtsClaim,
        String providerClaim,
        String secondFactor) {

    public SingleSignOnSettings {
        if (!issuer.isBlank()) {
            OwnAddress.requireSecure("HOMEWARD_OIDC_ISSUER", issuer);
            OwnAddress.requireSecure("HOMEWARD_OIDC_ADDRESS", address);
            parsed(roles);
        }
    }

    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** The role that each value of the role claim stands for. */
    public Map<String, Role> roleOfValue() {
        return parsed(roles);
    }

    private static Map<String, Role> parsed(String roles) {
        return Arrays.stream(roles.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(each -> each[0].strip(), each -> Role.valueOf(each[1].strip())));
    }
}
