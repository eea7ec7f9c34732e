//! A session put into play: what the window and the terminal share.
//!
//! A [`Run`] is the player of a session, which can be made quiet for a call; [`tell`] makes heard what is new.

mod run;
mod spoken;

pub use run::Run;
pub use spoken::{Caption, tell};
