"""What only those need who work on the program: a ledger to try it on, a shell, the quick tests. No part of a wheel."""
