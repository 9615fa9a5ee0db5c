/* SPDX-License-Identifier: Apache-2.0 */
/** The main job: real projects contribute, a model answers, every answer says who shaped it and pays them. */
@NullMarked
package org.openledger.samples.mainjob;

import org.jspecify.annotations.NullMarked;
