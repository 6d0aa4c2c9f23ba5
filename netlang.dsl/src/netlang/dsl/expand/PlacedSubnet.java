package netlang.dsl.expand;

import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;

/**
 * A named subnet and the addresses that it got.
 *
 * @param declaration which may have become several
 * @param name with the networks around and its number: {@code berlin/site[3]}
 */
public record PlacedSubnet(EObject declaration, String name, Ipv4Prefix prefix) {}
