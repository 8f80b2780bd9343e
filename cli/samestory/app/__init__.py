"""The command line: the only code that knows Typer, terminals, exit codes and standard streams."""
