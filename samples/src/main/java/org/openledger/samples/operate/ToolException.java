/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

/** The reason why the tool did not do what it was asked, with the exit code that says of which kind it is. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    ToolException(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    ToolException(Exit exit, String message, Exception cause) {
        super(message, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
