/** What an author may type next. */
package netlang.dsl.ide.contentassist;
