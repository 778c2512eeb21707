#include <libxml/xmlversion.h>
// The system's ICU headers contradict those of Foundation; nothing here uses libxml2's converters.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
