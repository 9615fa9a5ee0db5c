/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

/** A contract whose subject says what it can do. */
interface Claiming {

    /** Returns what the subject claims: it is held to that, and the rest is reported. */
    Capabilities capabilities();
}
