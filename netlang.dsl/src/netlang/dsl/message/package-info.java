/** What is said to the author of a file, in English and in Korean. Imports nothing. */
package netlang.dsl.message;
