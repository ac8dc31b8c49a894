#include "CPage.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

static const xmlNode *own(const PageNode *node) { return (const xmlNode *)node; }

PageDocument *page_read(const char *bytes, int size, const char *encoding) {
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  return (PageDocument *)htmlReadMemory(bytes, size, NULL, encoding, options);
}

void page_free(PageDocument *page) { xmlFreeDoc((xmlDoc *)page); }

const PageNode *page_root(const PageDocument *page) {
  return (const PageNode *)xmlDocGetRootElement((const xmlDoc *)page);
}

const PageNode *page_child(const PageNode *node) {
  // An entity's node leads into its declaration.
  return own(node)->type == XML_ELEMENT_NODE ? (const PageNode *)own(node)->children : NULL;
}

const PageNode *page_next(const PageNode *node) { return (const PageNode *)own(node)->next; }

const char *page_name(const PageNode *node) {
  return own(node)->type == XML_ELEMENT_NODE ? (const char *)own(node)->name : NULL;
}

const char *page_words(const PageNode *node) {
  const xmlElementType type = own(node)->type;
  return type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE ? (const char *)own(node)->content : NULL;
}

char *page_attribute(const PageNode *node, const char *name) {
  if (own(node)->type != XML_ELEMENT_NODE) return NULL;
  return (char *)xmlGetProp(own(node), (const xmlChar *)name);
}

void page_release(char *value) { xmlFree(value); }
