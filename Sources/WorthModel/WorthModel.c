#include "WorthModel.h"
