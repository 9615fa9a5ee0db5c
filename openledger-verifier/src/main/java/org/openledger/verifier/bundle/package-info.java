/* SPDX-License-Identifier: Apache-2.0 */
/** What a bundle says, taken apart and put in order; nothing here says whether it is true. */
package org.openledger.verifier.bundle;
