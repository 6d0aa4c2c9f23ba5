/**
 * What is true of every network: nothing is lost without a reason, the same run gives the same
 * trace, and a layer cares for its own work only. Tried on networks that are made up from seeds, so
 * that a failure can be run again.
 */
package netlang.property;
