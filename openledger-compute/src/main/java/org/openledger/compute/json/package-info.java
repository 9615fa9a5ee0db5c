/* SPDX-License-Identifier: Apache-2.0 */
/** JSON (RFC 8259) as far as model files need it: read strictly and within bounds, written in one spelling. */
package org.openledger.compute.json;
