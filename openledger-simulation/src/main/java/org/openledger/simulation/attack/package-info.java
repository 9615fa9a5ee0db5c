/* SPDX-License-Identifier: Apache-2.0 */
/** What people do who want more than they give; each attack has the number it has in the reference page on attacks. */
package org.openledger.simulation.attack;
