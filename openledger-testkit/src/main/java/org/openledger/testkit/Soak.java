/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs a property again and again, each time from another seed, until it has seen 100,000 random commands; only with {@code -Dopenledger.soak=true}.
 *
 * <p>What commands are is the test's to say, by {@link #decided}; where it never says so, each try counts as one. A property with a fixed seed, and an example, run once.
 * Another number than 100,000 is taken from {@code -Dopenledger.soak.commands}.
 */
public final class Soak implements AroundPropertyHook {

    /** How many commands a law sees at least. */
    public static final long COMMANDS = Long.getLong("openledger.soak.commands", 100_000);

    private static final AtomicLong DECIDED = new AtomicLong();

    /** Ready for one property. */
    public Soak() {}

    /** Counts random commands that the property which is running has had decided. */
    public static void decided(long commands) {
        DECIDED.addAndGet(commands);
    }

    /** On a class, it is for all of its properties. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        long before = DECIDED.get();
        PropertyExecutionResult result = property.execute();
        if (!Boolean.getBoolean("openledger.soak") || !isRandom(context, result)) {
            return result;
        }
        long tries = result.countTries();
        long runs = 1;
        while (result.status() == PropertyExecutionResult.Status.SUCCESSFUL && seen(before, tries) < COMMANDS) {
            result = property.execute();
            tries += result.countTries();
            runs++;
        }
        context.reporter()
                .publishValue("soak", context.label() + ": " + seen(before, tries) + " commands, " + runs + " runs");
        return result;
    }

    private static long seen(long before, long tries) {
        long decided = DECIDED.get() - before;
        return decided > 0 ? decided : tries;
    }

    private static boolean isRandom(PropertyLifecycleContext context, PropertyExecutionResult result) {
        return result.countTries() > 1
                && context.findAnnotation(Property.class)
                        .map(Property::seed)
                        .orElse("")
                        .isEmpty();
    }
}
