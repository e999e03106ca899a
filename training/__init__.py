"""From a corpus of annotated articles to the weights of the trained reader: one command, two CPU cores."""
