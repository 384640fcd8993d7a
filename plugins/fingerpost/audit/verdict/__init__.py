"""From what engines saw to what people read: files and lines, known issues, exemptions, the record and the history."""
