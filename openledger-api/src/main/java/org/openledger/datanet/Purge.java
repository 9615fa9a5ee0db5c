/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** What was done to erase a row; the position is the number in the log. */
public enum Purge {
    /** Its key was destroyed: copies of the sealed bytes, wherever they lie, open for nobody. */
    KEY_DESTROYED,
    /** Its sealed bytes were deleted. */
    BLOB_DELETED,
    /** The automated checks of its Datanet forgot it. */
    CHECKS_FORGOTTEN,
    /** The built models that contain it were dropped. */
    MODELS_DROPPED
}
