/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.governance.Parameters;

/**
 * What one run is made of.
 *
 * @param epochs how many
 * @param parameters the numbers in force
 * @param population who takes part
 * @param attribution who is used
 * @param world what is given
 */
record Setting(int epochs, Parameters parameters, Population population, PlantedAttributor attribution, World world) {}
