"""Facts that grow old: where they stand on a page, and what is wrong with them on a day."""
