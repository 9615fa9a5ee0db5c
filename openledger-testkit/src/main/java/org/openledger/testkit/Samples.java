/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;
import org.openledger.party.AccountId;
import org.openledger.spi.ModelArtefact;

/** Small things that several contracts need. */
final class Samples {

    /** A model of a family that nobody has. */
    static final ModelArtefact FOREIGN_MODEL = new ModelArtefact() {
        @Override
        public ModelFamily family() {
            return new ModelFamily("of-another-house", 1);
        }

        @Override
        public Hash hash() {
            return Hash.ZERO;
        }

        @Override
        public int countTokens(String text) {
            return text.length();
        }
    };

    private Samples() {}

    /** Returns the account whose bytes are all inverted: a renaming that is one to one and reverses every order. */
    static AccountId mirrored(AccountId account) {
        byte[] bytes = account.toArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return AccountId.of(bytes);
    }

    /** Returns the account of a name. */
    static AccountId account(String name) {
        return AccountId.of(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
