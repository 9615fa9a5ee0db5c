/* SPDX-License-Identifier: Apache-2.0 */
/** The operator's tool on real directories. */
@NullMarked
package org.openledger.samples.operate;

import org.jspecify.annotations.NullMarked;
