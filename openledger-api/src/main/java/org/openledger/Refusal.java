/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import org.openledger.internal.Require;

/**
 * A rule's or the door's typed "no".
 *
 * @param code which no
 * @param subject what it is about: an id, a name, a field
 * @param detail what was given and what would be right
 */
public record Refusal(Code code, String subject, String detail) {

    /** The longest subject or detail, in characters. */
    public static final int MAX_TEXT = 400;

    /** Checks the bounds. */
    public Refusal {
        Require.atMost(subject, MAX_TEXT, "refusal subject");
        Require.atMost(detail, MAX_TEXT, "refusal detail");
    }

    /**
     * Returns the sentence that people read.
     *
     * @return code, subject and detail
     */
    public String message() {
        return code + " " + subject + ": " + detail;
    }

    /** Which no; the number stands in the log. The first hundred are the door's and are never logged. */
    public enum Code {
        /** Not a well-formed command. */
        MALFORMED(1),
        /** The signature does not hold, or the key may not speak for the account. */
        BAD_SIGNATURE(2),
        /** Made for another ledger. */
        WRONG_LEDGER(3),
        /** The command's time has passed, or its id was decided long ago. */
        EXPIRED(4),
        /** The command lives longer than the ledger remembers ids. */
        TOO_LONG_LIVED(5),
        /** The id was decided with another body. */
        ID_REUSED(6),
        /** Too many commands wait: try again later. */
        BUSY(7),
        /** The ledger takes no writes; {@code health()} says why. */
        READ_ONLY(8),
        /** The account cannot pay the gas. */
        UNFUNDED(9),
        /** Only the operator may ask this. */
        OPERATOR_ONLY(10),
        /** The decided command would not fit into a leaf. */
        TOO_LARGE(11),
        /** A blob that the command cites is not there or does not open. */
        BLOB_MISSING(12),

        /** There is no such thing. */
        NOT_FOUND(100),
        /** The account is not a member. */
        NOT_A_MEMBER(101),
        /** The account lacks the role. */
        NOT_PERMITTED(102),
        /** The balance is too small. */
        INSUFFICIENT_BALANCE(103),
        /** The stake is below the least. */
        STAKE_TOO_SMALL(104),
        /** The thing is in another state. */
        WRONG_STATE(105),
        /** The window has not opened or has closed. */
        WINDOW_CLOSED(106),
        /** It exists already. */
        ALREADY_EXISTS(107),
        /** The opening does not fit the commitment. */
        COMMITMENT_MISMATCH(108),
        /** The account was not drawn for this review. */
        NOT_ASSIGNED(109),
        /** The fee would exceed what the payer allows. */
        FEE_ABOVE_LIMIT(110),
        /** More than the limit. */
        LIMIT_EXCEEDED(111),
        /** The content is of another kind than the Datanet takes. */
        WRONG_KIND(112),
        /** There is nothing to publish or to answer from. */
        EMPTY(113),
        /** The numbers of a settlement do not add up. */
        BAD_SETTLEMENT(114),
        /** The model is under quarantine. */
        MODEL_QUARANTINED(115),
        /** The revealed seed does not extend the committed chain. */
        BAD_SEED(116),
        /** The shared pool is exhausted. */
        POOL_EXHAUSTED(117),
        /** The parameters break a law. */
        BAD_PARAMETERS(118),
        /** The account is the row's author, its challenger, or an affiliate of one. */
        CONFLICT_OF_INTEREST(120),
        /** The account is no certified expert of the Datanet now. */
        NOT_CERTIFIED(121),
        /** The slash was appealed, or is final. */
        SLASH_FINAL(122),
        /** The known answer was committed to after the committee was drawn. */
        BAD_GOLD(130),
        /** There is nothing to draw. */
        NOTHING_TO_CLAIM(131),
        /** The grade does not say how the method agrees with each one that was graded before. */
        GRADE_INCOMPLETE(140),
        /** The stake is locked for longer. */
        STAKE_LOCKED(150),
        /** The lineage has too many parents, generations or ancestors. */
        LINEAGE_TOO_LARGE(151),
        /** The licences of the ancestors sum to more than the whole. */
        ROYALTIES_ABOVE_WHOLE(152),
        /** A parent's royalties flow in the other mode. */
        ROYALTY_MODE(153),
        /** The account's keys are frozen while it is in a dispute. */
        KEYS_FROZEN(154),

        /** The rights do not allow this use. */
        OUTSIDE_RIGHTS(160),
        /** The account holds too few shares of the Datanet. */
        TOO_FEW_SHARES(161),
        /** Only the members' vote decides this. */
        MEMBERS_DECIDE(162);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /**
         * Returns the number that stands in the log.
         *
         * @return the stable number
         */
        public int number() {
            return number;
        }

        /**
         * Tells whether the door says this no: free, and not logged.
         *
         * @return whether the number is below 100
         */
        public boolean atTheDoor() {
            return number < 100;
        }

        /**
         * Returns the code of a number.
         *
         * @param number a stable number
         * @return its code
         * @throws IllegalArgumentException for an unknown number
         */
        public static Code ofNumber(long number) {
            for (Code code : values()) {
                if (code.number == number) {
                    return code;
                }
            }
            throw new IllegalArgumentException("refusal code " + number + " is unknown");
        }
    }
}
