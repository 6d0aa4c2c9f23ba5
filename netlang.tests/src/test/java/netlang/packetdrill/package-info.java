/** Scripts played as a user would play them: what comes of them, and why. */
package netlang.packetdrill;
