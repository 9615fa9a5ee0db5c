/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bytes;

/**
 * Input that is not of the form that it has to be of: what it was, what was found, what would be right.
 *
 * <p>It is about the input alone. Whoever reads input decides what follows: an unreadable file, or a refused check.
 */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    private final String what;
    private final String value;
    private final String right;

    /**
     * Says what is wrong.
     *
     * @param what the thing that is malformed
     * @param value what was found; the part beyond {@value #LONGEST_VALUE} characters is left out
     * @param right what would be right
     */
    public MalformedException(String what, String value, String right) {
        super(what + " is " + shortened(value) + "; right would be " + right);
        this.what = what;
        this.value = shortened(value);
        this.right = right;
    }

    /** The thing that is malformed. */
    public String what() {
        return what;
    }

    /** What was found. */
    public String value() {
        return value;
    }

    /** What would be right. */
    public String right() {
        return right;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
