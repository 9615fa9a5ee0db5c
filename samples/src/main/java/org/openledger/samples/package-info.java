/* SPDX-License-Identifier: Apache-2.0 */
/** Programs that run: each shows one thing that the library is for. */
@NullMarked
package org.openledger.samples;

import org.jspecify.annotations.NullMarked;
