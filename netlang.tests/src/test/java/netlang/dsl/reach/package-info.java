/** Who reaches whom: what the file tells, held against what the simulator does. */
package netlang.dsl.reach;
