//! Two ends of a real socket.

use std::io::Write as _;
use std::sync::mpsc;

use interprocess::local_socket::traits::Stream as _;

use super::client::{Client, LinkError};
use super::message::{Reply, Request};
use super::server::{BindError, Claim, Incoming, Server};
use super::{Shared, socket_name, to_line};

struct Agent {
    server: Server,
    incoming: mpsc::Receiver<Incoming>,
    socket: std::path::PathBuf,
    _dir: tempfile::TempDir,
}

fn agent() -> Agent {
    let dir = tempfile::tempdir().expect("a folder");
    let socket = dir.path().join("agent.sock");
    let (tell, incoming) = mpsc::channel();
    let claim = Claim::take(&socket).expect("no other");
    let server = Server::start(claim, move |message| tell.send(message).expect("listened to")).expect("listening");
    Agent { server, incoming, socket, _dir: dir }
}

#[test]
fn a_question_is_answered_and_what_comes_unasked_is_passed_over() {
    let agent = agent();
    let mut client = Client::connect(&agent.socket).expect("connected");
    let asker = std::thread::Builder::new().spawn(move || client.ask(&Request::Unpause).expect("answered"));
    let Incoming::Request { client, request: Request::Unpause } = agent.incoming.recv().expect("a message") else {
        panic!("another message came");
    };
    agent.server.send(client, &Reply::Show { page: super::message::Page::Today, session: None });
    agent.server.send(client, &Reply::Done);
    assert_eq!(asker.expect("a thread").join().expect("no panic"), Reply::Done);
    assert!(matches!(agent.incoming.recv(), Ok(Incoming::Gone { .. })), "the agent learns that it is gone");
}

#[test]
fn a_second_agent_is_told_that_one_runs() {
    let agent = agent();
    let second = Claim::take(&agent.socket);
    assert!(matches!(second, Err(BindError::AlreadyRunning)));
    Client::connect(&agent.socket).expect("the first still answers");
}

#[cfg(unix)]
#[test]
fn a_socket_file_left_by_a_crash_is_replaced() {
    let dir = tempfile::tempdir().expect("a folder");
    let socket = dir.path().join("agent.sock");
    drop(std::os::unix::net::UnixListener::bind(&socket).expect("bound"));
    assert!(socket.exists(), "the dead file is there");
    assert!(matches!(Client::connect(&socket), Err(LinkError::NotRunning)));
    let _server = Server::start(Claim::take(&socket).expect("no other"), |_| {}).expect("listening");
    Client::connect(&socket).expect("connected");
}

#[test]
fn without_an_agent_the_client_says_what_to_do() {
    let dir = tempfile::tempdir().expect("a folder");
    let error = Client::connect(&dir.path().join("agent.sock")).expect_err("nobody there");
    assert!(error.to_string().contains("unpinch agent"), "{error}");
}

#[test]
fn a_front_end_of_another_version_is_told_so() {
    let agent = agent();
    let stream = interprocess::local_socket::Stream::connect(socket_name(&agent.socket).expect("a name"));
    let mut sender = Shared::new(stream.expect("connected"));
    let receiver = sender.clone();
    let hello = Request::Hello { protocol: 0, version: "0.0.1".to_owned() };
    sender.write_all(&to_line(&hello).expect("a line")).expect("sent");
    let reply: Option<Reply> = super::read_line(&mut std::io::BufReader::new(receiver)).expect("an answer");
    assert!(matches!(reply, Some(Reply::Refused { why }) if why.contains("0.0.1")));
}

#[test]
fn a_line_that_is_no_message_harms_nobody() {
    let agent = agent();
    let mut good = Client::connect(&agent.socket).expect("connected");
    let stream = interprocess::local_socket::Stream::connect(socket_name(&agent.socket).expect("a name"));
    let mut sender = Shared::new(stream.expect("connected"));
    let receiver = sender.clone();
    sender.write_all(b"what is this?\n").expect("sent");
    let reply: Option<Reply> = super::read_line(&mut std::io::BufReader::new(receiver)).expect("an answer");
    assert!(matches!(reply, Some(Reply::Refused { .. })));
    assert!(matches!(agent.incoming.recv(), Ok(Incoming::Gone { .. })));
    let answering = std::thread::Builder::new().spawn(move || {
        let Ok(Incoming::Request { client, .. }) = agent.incoming.recv() else { panic!("no request") };
        agent.server.send(client, &Reply::Done);
        agent
    });
    assert_eq!(good.ask(&Request::View).expect("answered"), Reply::Done);
    drop(answering.expect("a thread").join());
}

#[cfg(unix)]
#[test]
fn others_cannot_open_the_socket() {
    use std::os::unix::fs::PermissionsExt as _;
    let agent = agent();
    let mode = std::fs::metadata(&agent.socket).expect("there").permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}
