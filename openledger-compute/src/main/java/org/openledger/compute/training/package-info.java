/* SPDX-License-Identifier: Apache-2.0 */

/** Training that can be told step by step: what each saw, how far it went, and the hash of what it left. */
package org.openledger.compute.training;
