// The field codes of an error are character macros, which Swift does not import.
#pragma once
#include <postgresql/libpq-fe.h>

static const int lapel_diag_sqlstate = PG_DIAG_SQLSTATE;
static const int lapel_diag_message = PG_DIAG_MESSAGE_PRIMARY;
static const int lapel_diag_constraint = PG_DIAG_CONSTRAINT_NAME;
