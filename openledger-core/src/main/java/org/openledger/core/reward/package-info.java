/* SPDX-License-Identifier: Apache-2.0 */
/** Who earned what, and the statements of settled answers. */
package org.openledger.core.reward;
