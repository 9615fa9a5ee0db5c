/* SPDX-License-Identifier: Apache-2.0 */

/** How neural models read and write bytes. */
package org.openledger.compute.text;
