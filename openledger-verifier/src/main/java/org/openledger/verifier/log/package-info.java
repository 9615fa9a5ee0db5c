/* SPDX-License-Identifier: Apache-2.0 */
/** The log as a stranger sees it: RFC 6962 proofs and C2SP notes, checkpoints and proof files. */
package org.openledger.verifier.log;
