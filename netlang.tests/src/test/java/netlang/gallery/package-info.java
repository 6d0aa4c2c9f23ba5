/**
 * The gallery as a test: every example and every scenario of the kernel keeps its promises, tells
 * the same story as ever, and has a page on which everything quoted is true.
 */
package netlang.gallery;
