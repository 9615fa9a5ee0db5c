/* SPDX-License-Identifier: Apache-2.0 */

/** Thousands of adapters served over one base: who is next, what runs, and what is loaded, behind one door. */
package org.openledger.compute.serve;
