/* SPDX-License-Identifier: Apache-2.0 */
/** What a stranger needs to verify one answer, gathered from the log and the sealed contents. */
package org.openledger.core.bundle;
