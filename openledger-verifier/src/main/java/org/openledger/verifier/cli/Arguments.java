/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on the command line.
 *
 * @param command the first word
 * @param options values of the options given
 * @param json whether the report is wanted for machines
 * @param files the words that belong to no option
 */
record Arguments(String command, Map<String, String> options, boolean json, List<String> files) {
    private static final String JSON = "--json";

    /** Keeps copies. */
    Arguments {
        options = Map.copyOf(options);
        files = List.copyOf(files);
    }

    /** The command line is wrong; the message says how. */
    static final class WrongUsageException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUsageException(String message) {
            super(message);
        }
    }

    /**
     * Reads a command line whose commands take the options given.
     *
     * @throws WrongUsageException for an unknown command or option, a value or file missing, or anything twice
     */
    static Arguments parse(List<String> words, Map<String, Set<String>> commands) throws WrongUsageException {
        String command = words.isEmpty() ? "" : words.get(0);
        Set<String> known = commands.get(command);
        if (known == null) {
            throw new WrongUsageException("command \"" + command + "\": give one of " + commands.keySet());
        }
        Map<String, String> options = new HashMap<>();
        List<String> files = new ArrayList<>();
        boolean json = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(JSON)) {
                json = true;
            } else if (!word.startsWith("--")) {
                files.add(word);
            } else if (!known.contains(word) || i + 1 == words.size()) {
                throw new WrongUsageException(
                        "option " + word + ": give one of " + known + " with a value, or " + JSON);
            } else if (options.put(word, words.get(++i)) != null) {
                throw new WrongUsageException("option " + word + " twice: give it once");
            }
        }
        return new Arguments(command, options, json, files);
    }

    /**
     * The files, as many as the command takes.
     *
     * @throws WrongUsageException when they are more or fewer
     */
    List<String> files(int count) throws WrongUsageException {
        if (files.size() != count) {
            throw new WrongUsageException("files " + files + ": give exactly " + count);
        }
        return files;
    }

    /** The value of an option that may be left out. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * The value of an option that has to be there.
     *
     * @throws WrongUsageException when it is not
     */
    String required(String name) throws WrongUsageException {
        return option(name)
                .orElseThrow(() -> new WrongUsageException("option " + name + " missing: give it with a value"));
    }
}
