//! The windows of this program, started as processes of their own.

use std::ffi::OsString;

use crate::platform::clock::Poster;
use crate::platform::window_process::{Ended, Launcher, SameProgram};
use crate::text::tr_with;

use super::message::Message;
use super::world::{ChildId, Children, Role};

/// Starts this very program again, in another role.
pub struct Windows {
    /// Given before the role.
    arguments: Vec<OsString>,
    launcher: SameProgram,
    poster: Poster<Message>,
    last: ChildId,
}

impl Windows {
    /// Windows are given these arguments before their role; their ends are posted.
    pub fn new(arguments: Vec<OsString>, poster: Poster<Message>) -> Self {
        Self { arguments, launcher: SameProgram::default(), poster, last: 0 }
    }
}

impl Children for Windows {
    fn start(&mut self, role: Role) -> Result<ChildId, String> {
        self.last += 1;
        let child = self.last;
        let name = match role {
            Role::Window => "window",
            Role::Prompt => "prompt",
        };
        let mut arguments = self.arguments.clone();
        arguments.push(name.into());
        let poster = self.poster.clone();
        let tell = Box::new(move |ended| poster.post(Message::ChildEnded { role, child, cause: cause(ended) }));
        let started = self.launcher.start(&arguments, tell);
        started.map(|_| child).map_err(|error| error.to_string())
    }
}

/// In words, unless it ended well.
fn cause(ended: Ended) -> Option<String> {
    match ended {
        Ended::Exited(0) | Ended::Unknown => None,
        Ended::Exited(code) => Some(tr_with("cause-code", &[("code", code.into())])),
        Ended::Signalled(signal) => Some(tr_with("cause-signal", &[("signal", signal.into())])),
    }
}
