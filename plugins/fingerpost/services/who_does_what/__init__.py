"""Who does what: by service, by place and by postcode."""
