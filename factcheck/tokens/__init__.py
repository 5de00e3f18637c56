"""Words: a sentence cut once, each word with its lemma and its class."""
