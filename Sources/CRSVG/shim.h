#pragma once
// librsvg draws SVG on cairo; gdk-pixbuf, which it brings along, decodes PNG and JPEG.
#include <librsvg/rsvg.h>
