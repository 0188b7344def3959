"""Layout and drawing as numbers: where each piece of a picture lies. Pure arithmetic, no mark-up."""
