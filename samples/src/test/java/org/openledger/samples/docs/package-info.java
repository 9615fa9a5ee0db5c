/* SPDX-License-Identifier: Apache-2.0 */
/** Every piece of code that the documentation shows, compiled and run. */
@NullMarked
package org.openledger.samples.docs;

import org.jspecify.annotations.NullMarked;
