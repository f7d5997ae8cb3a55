package org.homeward.users;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.homeward.access.AuditEvent;
import org.homeward.access.OwnAddress;
import org.homeward.access.Viewer;
import org.homeward.store.AuditedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn) stand for the code of a second factor: a device of the user signs a challenge, after it has verified the user by a
 * fingerprint, a face or a PIN. Wrong answers are counted with the wrong passwords of the account. Two administrators who replace the second factor
 * end the passkeys as well.
 */
@Component
public class Passkeys {

    /** The most passkeys of one user. */
    public static final int MOST = 10;

    static final Duration CHALLENGE_LASTS = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final AuditedDatabase database;
    private final LoginAttemptLedger attempts;
    private final OwnAddress address;
    private final Clock clock;

    Passkeys(AuditedDatabase database, LoginAttemptLedger attempts, OwnAddress address, Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.address = address;
        this.clock = clock;
    }

    /** @param lastUsedAt empty before the first use */
    public record Passkey(long id, String label, Instant addedAt, Optional<Instant> lastUsedAt) {}

    /**
     * What a device is asked to sign: by one user, once, and within two minutes. It is kept in the session that asked for it, and nowhere else.
     *
     * @param <O> what it asks for: a new passkey, or a signature of one
     */
    public static final class Challenge<O> {

        private final O options;
        private final String user;
        private final Instant until;
        private final AtomicBoolean answered = new AtomicBoolean();

        private Challenge(O options, Viewer viewer, Instant until) {
            this.options = options;
            this.user = viewer.name();
            this.until = until;
        }

        /** As a browser reads it. */
        public String json() {
            return JSON.writeValueAsString(options);
        }

        private boolean accept(Viewer viewer, Instant now) {
            return answered.compareAndSet(false, true) && user.equals(viewer.name()) && now.isBefore(until);
        }
    }

    /** The viewer's own, the earliest first. */
    public List<Passkey> list(Viewer viewer) {
        return own(viewer).list();
    }

    public boolean exist(Viewer viewer) {
        return own(viewer).exist();
    }

    public void remove(Viewer viewer, long id) {
        own(viewer).end(id);
    }

    public Challenge<PublicKeyCredentialCreationOptions> beginToAdd(Viewer viewer) {
        return challenge(
                viewer,
                ceremonies(viewer)
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn(viewer))));
    }

    /**
     * Whether the device's answer is a new passkey of the viewer, who needs a second factor and has fewer than {@value #MOST}.
     *
     * @param label what the viewer calls it
     */
    public boolean add(
            Viewer viewer, Challenge<PublicKeyCredentialCreationOptions> challenge, String label, String answer) {
        return challenge.accept(viewer, clock.instant())
                && isVerified(
                        viewer,
                        answer,
                        new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {},
                        read -> ceremonies(viewer)
                                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                        challenge.options, new RelyingPartyPublicKey(read, label))));
    }

    public Challenge<PublicKeyCredentialRequestOptions> begin(Viewer viewer) {
        return challenge(
                viewer,
                ceremonies(viewer)
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(signedIn(viewer))));
    }

    /** Whether a passkey of the viewer signed the challenge, at sign-in or before what needs a second factor again. */
    public boolean enter(Viewer viewer, Challenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        Instant now = clock.instant();
        boolean allowed = attempts.beginFactor(SystemViewers.SIGN_IN, viewer.name(), now);
        boolean right = challenge.accept(viewer, now)
                && allowed
                && isVerified(
                        viewer,
                        answer,
                        new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {},
                        read -> ceremonies(viewer)
                                .authenticate(new RelyingPartyAuthenticationRequest(challenge.options, read)));
        if (right) {
            attempts.succeededByPasskey(SystemViewers.SIGN_IN, viewer, now);
        } else {
            attempts.refused(SystemViewers.SIGN_IN, Optional.of(viewer.name()));
        }
        return right;
    }

    private <T> boolean isVerified(Viewer viewer, String answer, TypeReference<T> type, Consumer<T> verification) {
        try {
            verification.accept(JSON.readValue(answer, type));
            return true;
        } catch (MaliciousCounterValueException copied) {
            database.audit(viewer, AuditEvent.refused("users", "passkey that counted back"));
            return false;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
            // Such as another origin than HOMEWARD_ADDRESS. The message could quote the answer.
            LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    private <O> Challenge<O> challenge(Viewer viewer, O options) {
        return new Challenge<>(options, viewer, clock.instant().plus(CHALLENGE_LASTS));
    }

    private WebAuthnRelyingPartyOperations ceremonies(Viewer viewer) {
        OwnPasskeys.Repository own = own(viewer).new Repository();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                own,
                own,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name("Homeward")
                        .build(),
                Set.of(address.origin()));
        // Whether the device can list its passkeys is not asked: browsers leave the answer out, which is not
        // understood.
        operations.setCustomizeCreationOptions(options -> options.timeout(CHALLENGE_LASTS)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.DISCOURAGED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.timeout(CHALLENGE_LASTS).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private OwnPasskeys own(Viewer viewer) {
        return new OwnPasskeys(viewer, database, clock);
    }

    private static Authentication signedIn(Viewer viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(viewer.name(), null, List.of());
    }
}
