#pragma once
// Foundation brings an ICU of its own, and Swift refuses a build that sees two. Nothing here uses libxml's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
