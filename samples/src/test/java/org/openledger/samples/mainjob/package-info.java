/* SPDX-License-Identifier: Apache-2.0 */
/** The main job on small corpora. */
@NullMarked
package org.openledger.samples.mainjob;

import org.jspecify.annotations.NullMarked;
