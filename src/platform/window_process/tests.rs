use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::*;

/// A shell that runs `script`, and what is told of its end.
fn shell(script: &str) -> (Box<dyn Running>, Receiver<Ended>) {
    let (tell, told) = mpsc::channel();
    let args = ["-c".into(), script.into()];
    let ended = Box::new(move |how| tell.send(how).expect("the test listens"));
    (SameProgram::instead("/bin/sh").start(&args, ended).expect("a process"), told)
}

fn end(told: &Receiver<Ended>) -> Ended {
    told.recv_timeout(Duration::from_secs(20)).expect("its end is told")
}

#[test]
fn the_way_a_process_ended_is_told() {
    assert_eq!(end(&shell("exit 0").1), Ended::Exited(0));
    assert_eq!(end(&shell("exit 3").1), Ended::Exited(3));
    assert_eq!(end(&shell("kill -ABRT $$").1), Ended::Signalled(6));
}

#[test]
fn a_process_is_asked_to_end_and_not_asked_again_when_it_has() {
    let (process, told) = shell("exec sleep 1000");
    process.terminate();
    assert_eq!(end(&told), Ended::Signalled(15));
    process.terminate();
    assert!(told.recv().is_err(), "told once");
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let mut launcher = SameProgram::instead("/nowhere/unpinch");
    let e = launcher.start(&[], Box::new(|_| {})).expect_err("it is not there");
    assert!(e.to_string().starts_with("cannot start /nowhere/unpinch: "), "{e}");
}

#[test]
fn this_program_is_found() {
    let program = SameProgram::default().program().expect("it runs");
    assert!(program.exists());
}
