/* SPDX-License-Identifier: Apache-2.0 */
/** The infinite-gram family: a backoff language model of any length over a suffix array of the rows. */
package org.openledger.compute.ngram;
