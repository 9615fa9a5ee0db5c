/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

/** Thrown when there is nothing to work on; the message says what would be right. */
final class CorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorpusException(String message) {
        super(message);
    }
}
