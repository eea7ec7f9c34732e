# The command line and the guided routine in the terminal.
