/* SPDX-License-Identifier: Apache-2.0 */
/** Studies: experiments of the laboratory that answer one question each. */
@org.jspecify.annotations.NullMarked
package org.openledger.samples.studies;
