/* SPDX-License-Identifier: Apache-2.0 */
/** Everything that is: the fold of all leaves. */
package org.openledger.core.state;
