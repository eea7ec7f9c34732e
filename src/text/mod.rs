//! Every sentence of the interface, by key, in the person's language.
