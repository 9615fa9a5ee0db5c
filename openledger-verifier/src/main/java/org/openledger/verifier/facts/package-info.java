/* SPDX-License-Identifier: Apache-2.0 */
/** The records of events, as values with names; each is read from components whose shapes were checked before. */
package org.openledger.verifier.facts;
