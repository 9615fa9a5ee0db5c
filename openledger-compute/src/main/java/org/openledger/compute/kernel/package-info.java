/* SPDX-License-Identifier: Apache-2.0 */
/** Products of matrices of 32-bit floats whose bits depend on nothing but the operands. */
package org.openledger.compute.kernel;
