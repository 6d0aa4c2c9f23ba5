package netlang.sim.link;

import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;

/** What all links of a simulation share. */
public record Surroundings(Engine engine, Trace trace, RandomStreams streams) {}
