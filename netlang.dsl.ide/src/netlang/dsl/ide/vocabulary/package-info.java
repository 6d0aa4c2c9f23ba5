/** What the words of the language mean, in the languages of its authors. */
package netlang.dsl.ide.vocabulary;
