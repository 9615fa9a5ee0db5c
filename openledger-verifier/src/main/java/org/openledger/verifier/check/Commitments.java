/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;

/** The salted commitments that stand in the log instead of what they hide (formats §4). */
enum Commitments {
    ROW("openledger/contribution/v1"),
    VOTE("openledger/vote/v1"),
    PROMPT("openledger/prompt/v1"),
    OUTPUT("openledger/output/v1");

    private final String domain;

    Commitments(String domain) {
        this.domain = domain;
    }

    Digest of(Digest salt, Digest account, Octets payload) {
        return Sha256.of(Octets.utf8(domain), Octets.of((byte) 0), salt.octets(), account.octets(), payload);
    }
}
