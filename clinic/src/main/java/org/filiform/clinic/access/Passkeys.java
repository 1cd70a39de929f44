package org.filiform.clinic.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Passkeys: keys of Web Authentication (W3C, Level 3) that a device keeps and opens by a finger, a face or a PIN. One stands
 * for the password and the second factor at once, and cannot be shown to another site by mistake.
 *
 * <p>A key belongs to a site by its name. Where this house is reached by a number only, no browser makes one, and none is
 * offered.
 */
@Component
public class Passkeys {

    private static final boolean FINGER_FACE_OR_PIN = true;

    private static final List<PublicKeyCredentialParameters> KINDS = PasskeyOffer.Kind.ALL.stream()
            .map(kind -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(kind.alg())))
            .toList();

    private final JdbcClient jdbc;
    private final HouseAddress house;
    private final Trail trail;
    private final Clock clock;
    private final ObjectConverter forms = new ObjectConverter();
    private final WebAuthnManager authenticators = WebAuthnManager.createNonStrictWebAuthnManager(forms);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(forms);

    Passkeys(JdbcClient jdbc, HouseAddress house, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this house has a name, so that keys can be for it. */
    public boolean areOffered() {
        return house.name().isPresent();
    }

    /** What a browser is asked, so that its device makes a key for somebody. */
    public PasskeyOffer toMake(Person person, String challenge) {
        List<PasskeyOffer.Known> known = jdbc.sql("select credential_id from passkey where account = ?")
                .param(person.id().value())
                .query((row, _) -> new PasskeyOffer.Known("public-key", text(row.getBytes(1))))
                .list();
        PasskeyOffer.User user = new PasskeyOffer.User(text(handle(person.id())), person.mail(), person.name());
        return PasskeyOffer.ToMake.of(
                house.name().orElseThrow(), user, challenge, PasskeyChallenge.GOOD_FOR.toMillis(), known);
    }

    /** What a browser is asked, so that somebody shows one of their keys. */
    public PasskeyOffer toShow(String challenge) {
        return PasskeyOffer.ToShow.of(house.name().orElseThrow(), challenge, PasskeyChallenge.GOOD_FOR.toMillis());
    }

    /**
     * Takes a new key.
     *
     * @param made {@code RegistrationResponseJSON} of the browser
     * @return whether it is one, for this site and this challenge, and nobody has it yet
     */
    @Transactional
    public boolean add(AccountId account, String name, String challenge, String made) {
        Optional<AuthenticatorData<?>> data = verified(made, challenge);
        Optional<AttestedCredentialData> key = data.map(AuthenticatorData::getAttestedCredentialData);
        if (key.isEmpty() || !insert(account, name, key.get(), data.get().getSignCount())) {
            return false;
        }
        trail.done("passkey.added", name);
        return true;
    }

    private Optional<AuthenticatorData<?>> verified(String made, String challenge) {
        try {
            RegistrationData data = authenticators.verifyRegistrationResponseJSON(
                    made, new RegistrationParameters(server(challenge), KINDS, FINGER_FACE_OR_PIN));
            return Optional.ofNullable(data.getAttestationObject()).map(it -> it.getAuthenticatorData());
        } catch (WebAuthnException
                | JacksonException
                | NullPointerException refused) { // The last where a part is missing.
            return Optional.empty();
        }
    }

    private boolean insert(AccountId account, String name, AttestedCredentialData key, long uses) {
        return jdbc.sql("""
                        insert into passkey (account, credential_id, credential, uses, name, added_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (credential_id) do nothing""")
                        .params(account.value(), key.getCredentialId(), credentials.convert(key), uses, name, now())
                        .update()
                == 1;
    }

    /**
     * Whose key was shown.
     *
     * @param shown {@code AuthenticationResponseJSON} of the browser
     * @return empty if it is no key of ours, not for this challenge, or its account cannot be used
     */
    @Transactional
    public Optional<AccountId> owner(String challenge, String shown) {
        return read(shown)
                .flatMap(data -> Optional.ofNullable(data.getCredentialId())
                        .flatMap(this::kept)
                        .filter(kept -> isOf(kept, data, challenge))
                        .map(Kept::account));
    }

    private Optional<AuthenticationData> read(String shown) {
        try {
            return Optional.of(authenticators.parseAuthenticationResponseJSON(shown));
        } catch (WebAuthnException
                | JacksonException
                | NullPointerException malformed) { // The last where a part is missing.
            return Optional.empty();
        }
    }

    private boolean isOf(Kept kept, AuthenticationData data, String challenge) {
        CredentialRecordImpl record = record(kept);
        try {
            authenticators.verify(
                    data, new AuthenticationParameters(server(challenge), record, null, FINGER_FACE_OR_PIN));
        } catch (WebAuthnException refused) {
            return refused(kept);
        }
        boolean theirs = data.getUserHandle() == null || Arrays.equals(data.getUserHandle(), handle(kept.account()));
        if (!theirs) {
            return refused(kept);
        }
        used(kept, record.getCounter());
        return true;
    }

    /** A key of ours with a wrong answer: forged, for something else, or, as its count tells, a copy of a device. */
    private boolean refused(Kept kept) {
        trail.as(kept.account(), "sign-in", AuditOutcome.REFUSED, "passkey");
        return false;
    }

    private void used(Kept kept, long uses) {
        jdbc.sql("update passkey set uses = ?, used_at = ? where id = ?")
                .params(uses, now(), kept.id())
                .update();
    }

    private CredentialRecordImpl record(Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                FINGER_FACE_OR_PIN,
                null,
                null,
                kept.uses(),
                credentials.convert(kept.credential()),
                null,
                null,
                null,
                null);
    }

    /** Locked, so that two that show the same count at once are not both let in. */
    private Optional<Kept> kept(byte[] credentialId) {
        return jdbc.sql("""
                        select p.id, p.account, p.credential, p.uses from passkey p join account a on a.id = p.account
                        where p.credential_id = ? and a.state = 'ACTIVE' for update of p""")
                .param(credentialId)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getBytes("credential"),
                        row.getLong("uses")))
                .optional();
    }

    /** All of somebody, the oldest first. */
    public List<Passkey> of(AccountId account) {
        return jdbc.sql("select id, name, added_at, used_at from passkey where account = ? order by added_at, id")
                .param(account.value())
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Takes one of somebody's keys away. */
    @Transactional
    public void remove(AccountId account, UUID id) {
        jdbc.sql("delete from passkey where account = ? and id = ? returning name")
                .params(account.value(), id)
                .query(String.class)
                .optional()
                .ifPresent(name -> trail.done("passkey.removed", name));
    }

    /** Takes all of somebody's keys away, as when their device was lost. */
    @Transactional
    public void removeAll(AccountId account) {
        if (jdbc.sql("delete from passkey where account = ?")
                        .param(account.value())
                        .update()
                > 0) {
            trail.done("passkey.all-removed", account.toString());
        }
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(house.of("")))
                .rpId(house.name().orElseThrow())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    /** What a device keeps to know whose key it is; it says nothing about them. */
    private static byte[] handle(AccountId account) {
        return account.toString().getBytes(US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("ArrayRecordComponent") // It is read once and never compared.
    private record Kept(UUID id, AccountId account, byte[] credential, long uses) {}
}
