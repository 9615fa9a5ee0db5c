/* SPDX-License-Identifier: Apache-2.0 */
/** The storage in files: a segmented log that finds every changed bit, and what lies beside it. Its format is docs/reference/log-format.md. */
package org.openledger.core.file;
