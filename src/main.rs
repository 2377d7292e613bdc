//! The `styrplan` program: hands the command line over to the shell.
fn main() {}
