/* SPDX-License-Identifier: Apache-2.0 */
/** The checks, one family to a class. */
package org.openledger.verifier.check;
