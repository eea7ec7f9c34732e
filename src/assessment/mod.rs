//! PURE: what the person says becomes what they do next.
//!
//! Red flags first ([`flags`]), then which nerve it probably is ([`ranking`]), how sore it is ([`soreness`]), both put
//! together ([`verdict`]); and, once a nerve is kept, the dose and how the ratings move it ([`dose`], [`plan`]),
//! among several nerves whose turn it is ([`turn`]), how far a movement goes ([`range`]),
//! and what nobody on a call would notice ([`quiet`]).

pub mod adapt;
pub mod closed;
pub mod dose;
pub mod flags;
pub mod interview;
pub mod plan;
pub mod quiet;
pub mod range;
pub mod ranking;
pub mod soreness;
#[cfg(test)]
mod tests;
pub mod turn;
pub mod verdict;
