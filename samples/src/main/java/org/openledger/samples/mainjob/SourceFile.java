/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

/**
 * A file that somebody wrote.
 *
 * @param path where it stands in its project
 * @param text its content
 */
record SourceFile(String path, String text) {}
