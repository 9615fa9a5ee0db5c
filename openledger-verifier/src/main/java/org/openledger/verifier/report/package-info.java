/* SPDX-License-Identifier: Apache-2.0 */
/** What a verification found, and how it is told to people and to machines. */
package org.openledger.verifier.report;
