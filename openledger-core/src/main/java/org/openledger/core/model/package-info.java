/* SPDX-License-Identifier: Apache-2.0 */
/** Models: publication on a version. */
package org.openledger.core.model;
