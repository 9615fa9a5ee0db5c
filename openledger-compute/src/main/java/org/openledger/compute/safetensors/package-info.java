/* SPDX-License-Identifier: Apache-2.0 */
/** Tensors in a file that can hold nothing but tensors: the safetensors format, read strictly and written canonically. */
package org.openledger.compute.safetensors;
