/**
 * Devices: hosts, routers and switches, put together from their layers.
 *
 * <p>The only package that knows every layer, and where the layers are plugged into one another.
 * Power, and the settings that can be changed at run time, are here; behaviour is not. Imports
 * {@code apps} and everything above it.
 */
package netlang.sim.node;
