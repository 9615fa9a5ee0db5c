/* SPDX-License-Identifier: Apache-2.0 */
/** The program. */
package org.openledger.verifier.cli;
