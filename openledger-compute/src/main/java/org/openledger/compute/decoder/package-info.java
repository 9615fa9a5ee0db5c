/* SPDX-License-Identifier: Apache-2.0 */

/** Neural models of a Datanet's rows: small decoders trained whole, and adapters of low rank beside them. */
package org.openledger.compute.decoder;
