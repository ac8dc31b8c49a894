// libxml2's HTML parser behind a header of its own: libxml2's headers bring in ICU's, which clash with Foundation's.
#pragma once

// A page that was read, and one of its nodes.
typedef struct PageDocument PageDocument;
typedef struct PageNode PageNode;

// Reads `size` bytes as HTML, in `encoding` or, if NULL, in what the page says; NULL where nothing can be read.
// Nothing is fetched, no entity of the page's own is expanded, and nothing is printed.
PageDocument *page_read(const char *bytes, int size, const char *encoding);
void page_free(PageDocument *page);

// The node that holds all others, the first node in one, and the next one beside it; NULL where there is none.
const PageNode *page_root(const PageDocument *page);
const PageNode *page_child(const PageNode *node);
const PageNode *page_next(const PageNode *node);

// The name of an element, and the words of a text; NULL for what is none. Both live as long as the page.
const char *page_name(const PageNode *node);
const char *page_words(const PageNode *node);

// The value of an attribute, to be given to page_release; NULL where there is none.
char *page_attribute(const PageNode *node, const char *name);
void page_release(char *value);
