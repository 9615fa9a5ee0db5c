/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

/** A view that passes each question on to whichever state can answer it. */
interface AskedView extends AskedSystem, AskedMoney, AskedDatanets, AskedReviews, AskedModels {}
