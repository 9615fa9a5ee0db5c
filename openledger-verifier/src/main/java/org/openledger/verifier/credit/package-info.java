/* SPDX-License-Identifier: Apache-2.0 */
/** The arithmetic of pay: largest remainders, and the credit of a count model as docs/spec/credit.md defines it. */
package org.openledger.verifier.credit;
