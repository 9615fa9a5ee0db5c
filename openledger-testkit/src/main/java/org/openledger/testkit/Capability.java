/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

/** Something that a storage may or may not be able to do; what it claims is tested, what it does not claim is reported. */
public enum Capability {
    /** What was acknowledged is there after a crash; needs {@link StorageContract#crash}. */
    DURABLE,
    /** A later lease shuts out the earlier one. */
    FENCED,
    /** It keeps sealed contents. */
    BLOBS,
    /** Changed bytes are found out and never handed out; needs {@link StorageContract#flip}. */
    TAMPER_EVIDENT
}
