//! Ends that nobody wanted: of the window, of the agent, and a second agent.

use rustix::process::Signal;
use unpinch::link::message::Page;

use super::*;

#[test]
fn a_window_killed_in_the_middle_leaves_the_reminders_alone() {
    let day = Day::start();
    day.until_prompt();
    day.desktop.press("Start");
    day.until_state("routine_running");
    let window = day.until_window(WINDOW);
    day.desktop.run("kill", &["-KILL", &day.process_of(&window)]);
    until("the routine is over", || (day.view().schedule.state != "routine_running").then_some(()));
    assert_eq!(day.history().routines[0].ended.as_deref(), Some("interrupted"));
    assert!(day.view().notices.join(" ").contains("signal 9"), "{:?}", day.view().notices);
    day.until_prompt();
    day.desktop.press("Start");
    day.until_state("routine_running");
    day.until_window(WINDOW);
    assert_eq!(day.view().notices, Vec::<String>::new(), "a window is open again");
}

#[test]
fn an_agent_killed_at_any_moment_loses_no_outcome_and_five_minutes_at_most() {
    let mut day = Day::with(Dunst::Running, "[repeat]\nafter = \"1 h\"\n[away]\nrest_after = \"1 h\"\n");
    day.until_prompt();
    day.desktop.press("Skip");
    day.until_outcomes(&["skipped"]);
    let counted = until("some time is counted", || day.view().schedule.counted_secs.filter(|secs| *secs >= 600));
    day.agent.send(Signal::KILL);
    assert_eq!(day.agent.ended(), None, "it was killed");
    assert!(Paths::in_one(&folder(&day.desktop)).socket.exists(), "a dead socket file is left");
    day.agent = start_agent(&day.desktop);
    let again = day.view().schedule.counted_secs.expect("it counts");
    assert!(again + 300 >= counted, "{counted} s were counted, {again} s are left");
    assert_eq!(day.view().profile.nerves.len(), 1);
    day.until_outcomes(&["skipped"]);
    day.until_prompt();
}

#[test]
fn a_routine_goes_on_when_the_agent_dies_and_is_told_to_the_next_one() {
    let mut day = Day::start();
    day.until_prompt();
    day.desktop.press("Start");
    day.until_state("routine_running");
    let window = day.until_window(WINDOW);
    day.agent.send(Signal::KILL);
    day.agent.ended();
    day.agent = start_agent(&day.desktop);
    assert_eq!(day.history().routines[0].ended.as_deref(), Some("interrupted"), "as far as it knows");
    assert_eq!(day.windows(WINDOW), [window.as_str()], "the window stays");
    until("it has found the new agent", || {
        (day.ask(&Request::OpenWindow { page: Page::Routine }) == Reply::Done).then_some(())
    });
    day.type_until(&window, &["4", "n"], "the routine is finished after all", || {
        day.history().routines[0].ended.as_deref() == Some("completed")
    });
    assert!(day.run(&[]).status.success());
    assert_eq!(day.windows(WINDOW), [window.as_str()], "and is the window of the new agent");
}

#[test]
fn a_second_agent_is_told_that_one_runs() {
    let mut day = Day::start();
    let second = day.run(&["agent", "--foreground"]);
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert_eq!(said.lines().count(), 1);
    assert!(said.starts_with("unpinch: Unpinch's agent is running already"), "{said}");
    assert!(day.agent.is_running());
    day.until_prompt();
}

#[test]
fn asked_to_end_the_agent_leaves_nothing_behind() {
    let mut day = Day::start();
    day.until_prompt();
    day.agent.send(Signal::TERM);
    assert_eq!(day.agent.ended(), Some(0));
    assert!(!Paths::in_one(&folder(&day.desktop)).socket.exists(), "the socket is removed");
    day.desktop.until_displayed(0);
    day.agent = start_agent(&day.desktop);
    day.until_state("open");
    assert_eq!(day.history().prompts, [], "the prompt still waits for an answer");
}

#[test]
fn when_the_bus_ends_reminders_go_on_and_notifications_come_back_with_it() {
    let mut day = Day::start();
    day.until_prompt();
    day.desktop.kill_bus();
    day.until_window(PROMPT_WINDOW);
    assert!(day.run(&["skip"]).status.success());
    day.until_no_window(PROMPT_WINDOW);
    day.until_window(PROMPT_WINDOW);
    day.desktop.start_bus_again();
    assert!(day.run(&["skip"]).status.success());
    day.until_no_window(PROMPT_WINDOW);
    day.until_prompt();
    assert_eq!(day.windows(PROMPT_WINDOW), Vec::<String>::new());
    assert_eq!(day.view().notices, Vec::<String>::new());
    day.desktop.press("Skip");
    day.until_outcomes(&["skipped", "skipped", "skipped"]);
}
