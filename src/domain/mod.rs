//! PURE: the words of the house. No clock, file, thread, log, or file format in here.

pub mod answers;
pub mod card;
pub mod catalog;
pub mod check;
pub mod cue;
pub mod demonstration;
pub mod education;
pub mod exercise;
pub mod guide;
pub mod id;
pub mod irritability;
pub mod limits;
pub mod look;
pub mod nearest;
pub mod nerve;
pub mod now;
pub mod pack;
pub mod pose;
pub mod preset;
pub mod profile;
pub mod prompt;
pub mod red_flag;
pub mod routine;
pub mod settings;
pub mod side;
pub mod stage;
