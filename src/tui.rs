//! placeholder
/// x
pub fn run(_: crate::cli::Screens) -> Result<(), std::io::Error> {
    Ok(())
}
