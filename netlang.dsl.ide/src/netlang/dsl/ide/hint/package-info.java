/** What an editor shows between the words of a text: values that nobody wrote down. */
package netlang.dsl.ide.hint;
