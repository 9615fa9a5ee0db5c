/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Profile;

/**
 * What is verified, and against what.
 *
 * @param key of the log, from somebody who is trusted
 * @param profile how much has to be proved
 * @param dossier the bundle, taken apart
 */
record Case(VerifierKey key, Profile profile, Dossier dossier) {}
