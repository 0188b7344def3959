"""PDFs in the shapes of real ones, made here, with the text that a reader sees in them known from their source."""
