/* SPDX-License-Identifier: Apache-2.0 */

/** How an answer comes about from logits, whoever computed them: what is fed, what is drawn, and what is kept so that it can be checked. Not exported. */
package org.openledger.compute.answer;
