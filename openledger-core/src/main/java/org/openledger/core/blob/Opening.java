/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.blob;

import org.openledger.Bytes;
import org.openledger.privacy.Salt;

/** What came of opening a sealed blob. */
public sealed interface Opening {

    /**
     * It opened.
     *
     * @param salt the salt of its commitment
     * @param name what people call it; may be empty
     * @param bytes the content
     */
    record Opened(Salt salt, String name, Bytes bytes) implements Opening {}

    /** No bytes lie under this hash: they were never stored, or were deleted. */
    record Missing() implements Opening {}

    /** The bytes lie there, and their key is destroyed: nobody opens them any more. */
    record Erased() implements Opening {}
}
