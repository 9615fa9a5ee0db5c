/* SPDX-License-Identifier: Apache-2.0 */
/** The parameters in force, and every version before. */
package org.openledger.core.governance;
