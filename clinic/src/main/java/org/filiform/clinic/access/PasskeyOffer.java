package org.filiform.clinic.access;

import java.util.List;

/**
 * What a browser is asked for, in the words of Web Authentication (W3C, Level 3): {@code
 * PublicKeyCredentialCreationOptionsJSON} and {@code PublicKeyCredentialRequestOptionsJSON}. All bytes are in base64url.
 */
public sealed interface PasskeyOffer {

    /** To make a key that can be found without a name being typed, and that asks for a finger, a face or a PIN. */
    record ToMake(
            Site rp,
            User user,
            String challenge,
            List<Kind> pubKeyCredParams,
            long timeout,
            List<Known> excludeCredentials,
            Selection authenticatorSelection,
            String attestation)
            implements PasskeyOffer {

        static ToMake of(String site, User user, String challenge, long timeout, List<Known> known) {
            return new ToMake(
                    new Site(site, "Filiform"),
                    user,
                    challenge,
                    Kind.ALL,
                    timeout,
                    known,
                    new Selection("required", true, "required"),
                    "none");
        }
    }

    /** To show any key of this site. */
    record ToShow(String challenge, String rpId, long timeout, String userVerification) implements PasskeyOffer {

        static ToShow of(String site, String challenge, long timeout) {
            return new ToShow(challenge, site, timeout, "required");
        }
    }

    record Site(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Known(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /** An algorithm by its number in the registry of COSE. */
    record Kind(String type, int alg) {
        /** EdDSA, ES256 and RS256: between them they cover the devices there are. */
        static final List<Kind> ALL =
                List.of(new Kind("public-key", -8), new Kind("public-key", -7), new Kind("public-key", -257));
    }
}
