#pragma once
// Pango sets text of any script on cairo, which comes with it.
#include <pango/pangocairo.h>
