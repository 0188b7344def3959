"""The pages: they translate between forms and services, and decide nothing themselves."""
