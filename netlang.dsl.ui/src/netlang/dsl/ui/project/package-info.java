/**
 * Projects with networks: their nature, the builder that checks every file of them, and the wizards
 * that make projects and files.
 */
package netlang.dsl.ui.project;
