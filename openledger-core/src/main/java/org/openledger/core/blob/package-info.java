/* SPDX-License-Identifier: Apache-2.0 */
/** Texts that stay out of the log: sealed under a key of their own, opened, erased. */
package org.openledger.core.blob;
