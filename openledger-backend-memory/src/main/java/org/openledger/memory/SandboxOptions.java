/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.List;
import org.openledger.governance.Parameters;
import org.openledger.internal.Require;
import org.openledger.ledger.Signatures;
import org.openledger.spi.ComputeProvider;
import org.openledger.token.Amount;

/**
 * How a sandbox is set up.
 *
 * @param seed every key, salt and draw follows from it: the same seed and the same calls in the same order give the same log, to the bit
 * @param parameters the genesis parameters
 * @param validators how many validators there are, 1 to {@value #MAX_VALIDATORS}
 * @param funds what each actor has when it first appears
 * @param threads how many threads check signatures and blobs, 1 to 64
 * @param compute who builds models, answers, attributes and checks rows; whatever is installed if empty
 * @param signatures what the genesis says about signatures
 */
public record SandboxOptions(
        long seed,
        Parameters parameters,
        int validators,
        Amount funds,
        int threads,
        List<ComputeProvider> compute,
        Signatures signatures) {

    /** The most validators. */
    public static final int MAX_VALIDATORS = 64;

    /** Checks the bounds. */
    public SandboxOptions {
        Require.inRange(validators, 1, MAX_VALIDATORS, "validators");
        Require.inRange(threads, 1, 64, "threads");
        compute = List.copyOf(compute);
    }

    /**
     * Returns seed 1, the standard parameters, seven validators and 10,000 OPEN for everybody.
     *
     * @return the options
     */
    public static SandboxOptions standard() {
        return new SandboxOptions(1, Parameters.standard(), 7, Amount.open(10_000), 2, List.of(), Signatures.REAL);
    }

    /** Returns the same options with another seed. */
    public SandboxOptions withSeed(long seed) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }

    /** Returns the same options with other genesis parameters. */
    public SandboxOptions withParameters(Parameters parameters) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }

    /** Returns the same options with another number of validators. */
    public SandboxOptions withValidators(int validators) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }

    /** Returns the same options with other funds for each actor. */
    public SandboxOptions withFunds(Amount funds) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }

    /** Returns the same options with another number of threads; it changes nothing in the log. */
    public SandboxOptions withThreads(int threads) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }

    /** Returns the same options with these providers instead of what is installed. */
    public SandboxOptions withCompute(ComputeProvider... compute) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, List.of(compute), signatures);
    }

    /** Returns the same options with another genesis, such as a laboratory's. */
    public SandboxOptions withSignatures(Signatures signatures) {
        return new SandboxOptions(seed, parameters, validators, funds, threads, compute, signatures);
    }
}
