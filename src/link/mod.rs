//! Messages between the agent and its front ends, and the local socket that carries them.
//!
//! One JSON value a line. A front end says `Hello` first; the agent answers each request with one reply, and sends
//! `Changed` and `Show` unasked to those that asked to `Watch`.

pub mod message;
pub mod view;
