/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;

/**
 * What a wallet signs when it signs an OpenLedger command: typed structured data as EIP-712 has it, so that the wallet shows a name instead of noise.
 *
 * <pre>
 * digest          = keccak256(0x19 ‖ 0x01 ‖ domainSeparator ‖ structHash)
 * domainSeparator = keccak256(keccak256("EIP712Domain(string name,string version,bytes32 salt)")
 *                             ‖ keccak256("OpenLedger") ‖ keccak256("1") ‖ ledgerId)
 * structHash      = keccak256(keccak256("OpenLedgerCommand(bytes32 commandHash)") ‖ commandHash)
 * </pre>
 *
 * <p>All texts are ASCII. {@code commandHash} is the SHA-256 of the command's signed bytes; {@code ledgerId} is the salt, so a signature for one ledger is
 * none for another.
 */
public final class Eip712 {
    private static final byte[] PREFIX = {0x19, 0x01};
    private static final Hash DOMAIN_TYPE = keccak("EIP712Domain(string name,string version,bytes32 salt)");
    private static final Hash NAME = keccak("OpenLedger");
    private static final Hash VERSION = keccak("1");
    private static final Hash COMMAND_TYPE = keccak("OpenLedgerCommand(bytes32 commandHash)");

    private Eip712() {}

    /** The digest that a wallet signs for this command in this ledger. */
    public static Hash commandDigest(Hash ledgerId, Hash commandHash) {
        Hash struct = Keccak256.of(COMMAND_TYPE.bytes(), commandHash.bytes());
        return Keccak256.of(PREFIX, domainSeparator(ledgerId).bytes(), struct.bytes());
    }

    /** The hash that stands for this ledger in every digest. */
    public static Hash domainSeparator(Hash ledgerId) {
        return Keccak256.of(DOMAIN_TYPE.bytes(), NAME.bytes(), VERSION.bytes(), ledgerId.bytes());
    }

    private static Hash keccak(String ascii) {
        return Keccak256.of(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
