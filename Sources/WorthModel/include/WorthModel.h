#pragma once
#include <stddef.h>

/// The fitted models of the claims stage (see Sources/Claims/Resources/CARD.md), as `train claims` writes them.
const unsigned char *worth_model_bytes(void);
size_t worth_model_size(void);
