/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;

/** Salts that are the same in every run, and the commitments made with them, by section 4 of the formats page. */
final class Secrets {
    private Secrets() {}

    static Digest salt(String of) {
        return Sha256.of(Octets.utf8("salt of " + of));
    }

    static Digest commitment(String domain, Digest salt, Person account, String payload) {
        return commitment(domain, salt, account, Octets.utf8(payload));
    }

    static Digest commitment(String domain, Digest salt, Person account, Octets payload) {
        return Sha256.of(
                Octets.utf8(domain),
                Octets.hex("00"),
                salt.octets(),
                account.account().octets(),
                payload);
    }
}
