/* SPDX-License-Identifier: Apache-2.0 */
/** The real rules without a log, for studies. */
package org.openledger.core.lab;
