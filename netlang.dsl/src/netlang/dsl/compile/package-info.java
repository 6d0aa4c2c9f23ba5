/**
 * From the EMF model to the plan that the simulator runs; EMF on one side, records on the other.
 *
 * <p>One class a concept, each a pure function. Only for models without errors: whatever should be
 * impossible then throws {@link java.lang.IllegalStateException} "validator let through: …", a bug
 * of the checks. Imports {@code netlang.dsl.value}, {@code derive}, {@code scoping}, {@code
 * wiring}, and the simulator's {@code plan}, {@code wire}, {@code trace}, {@code addr}.
 */
package netlang.dsl.compile;
