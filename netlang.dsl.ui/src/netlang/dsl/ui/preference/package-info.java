/** What the user can choose: language of messages, severities of checks, help of the editor. */
package netlang.dsl.ui.preference;
