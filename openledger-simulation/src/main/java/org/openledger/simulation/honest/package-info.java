/* SPDX-License-Identifier: Apache-2.0 */
/** What honest people do. */
package org.openledger.simulation.honest;
