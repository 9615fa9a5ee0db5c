/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

/** The signature schemes that an account may use. */
public enum KeyType {
    /** RFC 8032 Ed25519: 32-byte keys, 64-byte signatures. */
    ED25519(1, 32),
    /** ECDSA on secp256k1 with low s, over an EIP-712 digest: 33-byte compressed keys, 64-byte signatures. */
    SECP256K1(2, 33);

    private final int code;
    private final int keyLength;

    KeyType(int code, int keyLength) {
        this.code = code;
        this.keyLength = keyLength;
    }

    /**
     * Returns the number that stands in the log.
     *
     * @return the stable code
     */
    public int code() {
        return code;
    }

    /**
     * Returns how long a public key is.
     *
     * @return bytes
     */
    public int keyLength() {
        return keyLength;
    }

    /**
     * Returns the type of a code.
     *
     * @param code a stable code
     * @return the type
     * @throws IllegalArgumentException for an unknown code
     */
    public static KeyType ofCode(long code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("key type " + code + ": give 1 (Ed25519) or 2 (secp256k1)");
    }
}
