//! The command line, one file a command group; writes to a writer it is given.
