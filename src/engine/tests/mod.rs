//! Tests of the engine as a whole: days told as text (`*.day`), and properties of any course of events.

mod calls;
mod courses;
mod held;
mod properties;
mod random;
mod scenarios;
mod script;
