/** NetLang in Eclipse. Only translates: what a network is, {@code netlang.dsl.ide} knows. */
package netlang.dsl.ui;
