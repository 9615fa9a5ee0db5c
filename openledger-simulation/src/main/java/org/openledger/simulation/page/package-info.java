/* SPDX-License-Identifier: Apache-2.0 */
/** The reference page on attacks, made from what the laboratory measures. */
package org.openledger.simulation.page;
