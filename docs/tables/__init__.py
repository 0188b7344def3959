"""The parts of the docs that are made from the code, each a block between two marks: `make docs` fills them."""
