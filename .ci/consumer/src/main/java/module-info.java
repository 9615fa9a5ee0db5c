/* SPDX-License-Identifier: Apache-2.0 */
/** A user's module: one dependency, one requires. */
module com.example.consumer {
    requires org.openledger;
}
