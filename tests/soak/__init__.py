"""Long runs of random histories; `make soak` runs them whole, `make test` a share. One module a promise."""
