/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Dossier;

/** The one way of attributing that this program knows, and its parameters: those that the model was published with, or else the defaults. */
final class Method {
    /** Its name and version. */
    static final String NAME = "span/1";

    private static final long NOVELTY = 32;
    private static final long EVIDENCE = 6;
    private static final long ECHO = 4;

    private Method() {}

    /** The least run of tokens that belongs to an earlier row (C1). */
    static long novelty(Dossier dossier) {
        return dossier.model().parameter("novelty", NOVELTY);
    }

    /** The least run of tokens that is evidence, the token itself included (C4). */
    static long evidence(Dossier dossier) {
        return dossier.model().parameter("evidence", EVIDENCE);
    }

    /** The least run of tokens of the prompt whose repetition earns nothing (C8). */
    static int echo(Dossier dossier) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, dossier.model().parameter("echo", ECHO)));
    }
}
