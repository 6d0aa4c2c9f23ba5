/** The network as a picture, in which frames move. */
package netlang.dsl.ui.topology;
