/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/** The EIP-712 digest that wallets sign for a message of the ledger: the struct {@code OpenLedgerCommand(bytes32 commandHash)}, salted by the ledger. */
final class Eip712 {
    private static final Octets PREFIX = Octets.hex("1901");
    private static final Digest DOMAIN_TYPE = keccak("EIP712Domain(string name,string version,bytes32 salt)");
    private static final Digest NAME = keccak("OpenLedger");
    private static final Digest VERSION = keccak("1");
    private static final Digest COMMAND_TYPE = keccak("OpenLedgerCommand(bytes32 commandHash)");

    private Eip712() {}

    static Digest digest(Digest ledger, Octets message) {
        Digest domain = Keccak256.of(DOMAIN_TYPE.octets(), NAME.octets(), VERSION.octets(), ledger.octets());
        Digest struct = Keccak256.of(COMMAND_TYPE.octets(), Sha256.of(message).octets());
        return Keccak256.of(PREFIX, domain.octets(), struct.octets());
    }

    private static Digest keccak(String text) {
        return Keccak256.of(Octets.utf8(text));
    }
}
