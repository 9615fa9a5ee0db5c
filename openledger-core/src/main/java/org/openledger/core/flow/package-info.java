/* SPDX-License-Identifier: Apache-2.0 */
/** The shells around the rules: rows are checked, models are built, answers are served and settled. */
package org.openledger.core.flow;
