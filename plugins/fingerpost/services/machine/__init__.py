"""What other programs read: services.json, calendars, the feed of news, and the page that lists these files."""
