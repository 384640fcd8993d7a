"""Which pages a site has, in a folder or running somewhere, and by what an unchanged one is known."""
