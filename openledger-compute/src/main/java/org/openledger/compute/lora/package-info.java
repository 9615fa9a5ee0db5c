/* SPDX-License-Identifier: Apache-2.0 */
/** Low-rank adapters: what they are, how they are named by their content, read, written, merged, kept and held in memory. */
package org.openledger.compute.lora;
