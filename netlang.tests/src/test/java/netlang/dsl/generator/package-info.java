/** Networks as texts for other tools, against golden texts. */
package netlang.dsl.generator;
