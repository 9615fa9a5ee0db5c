/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.EnumSet;
import java.util.Set;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.datanet.Role;

/** Roles as one integer: the sum of 2 to the power of their positions. */
final class RolesCodec implements Codec<Set<Role>> {
    private static final int ALL = (1 << Role.values().length) - 1;

    @Override
    public void write(CborWriter out, Set<Role> roles) {
        int bits = 0;
        for (Role role : roles) {
            bits |= 1 << role.ordinal();
        }
        out.uint(bits);
    }

    @Override
    public Set<Role> read(CborReader in) {
        int bits = in.uint(ALL);
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if ((bits >> role.ordinal() & 1) == 1) {
                roles.add(role);
            }
        }
        return Set.copyOf(roles);
    }
}
