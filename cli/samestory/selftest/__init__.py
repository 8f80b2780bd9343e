"""samestory tried on itself: what it promises, run on the machine that it is installed on."""
