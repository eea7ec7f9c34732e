//! Services of other desktops, as far as Unpinch asks them: a table of answers on a private bus.

use std::sync::{Arc, Mutex};
use std::thread::{Builder, JoinHandle};

use async_channel::Sender;
use async_io::block_on;
use futures_lite::{StreamExt, future};
use zbus::message::Type;
use zbus::{Connection, Message, MessageStream, OwnedVariant, Variant, connection};

/// What is answered to one method, or to the question for one property.
#[derive(Debug, Clone)]
pub enum Answer {
    Bool(bool),
    Path(&'static str),
    /// An id and a path, as the login manager names a session.
    Named(&'static str, &'static str),
    Words(Vec<&'static str>),
    /// Name, maker, version and specification of a notification service.
    Server(&'static str),
    /// A setting as the portal tells it: a switch or a number, wrapped.
    Switch(bool),
    Number(u32),
}

/// A service, ended when dropped.
pub struct Fake {
    bus: Connection,
    answers: Arc<Mutex<Vec<(String, Answer)>>>,
    stop: Sender<()>,
    thread: Option<JoinHandle<()>>,
}

impl Fake {
    /// Owns `name` on a bus and answers to the methods and properties of the table; anything else is an error.
    pub fn start(address: &str, name: &'static str, answers: &[(&str, Answer)]) -> Self {
        let bus = block_on(connection::Builder::address(address).build()).expect("a bus");
        let answers: Vec<_> = answers.iter().map(|(what, answer)| ((*what).to_owned(), answer.clone())).collect();
        let answers = Arc::new(Mutex::new(answers));
        let (stop, stopped) = async_channel::bounded::<()>(1);
        let mut said = MessageStream::from(&bus);
        let (answering, table) = (bus.clone(), Arc::clone(&answers));
        let serve = async move {
            while let Some(Ok(message)) = said.next().await {
                if message.message_type() == Type::MethodCall {
                    let wanted = wanted(&message);
                    let found = table.lock().unwrap().iter().find(|(what, _)| *what == wanted.0).map(|it| it.1.clone());
                    reply(&answering, &message, found, wanted.1).await;
                }
            }
        };
        let stopped = async move {
            let _closed = stopped.recv().await;
        };
        let thread = Builder::new().name("fake".into()).spawn(move || block_on(future::or(serve, stopped)));
        // From here on it is asked.
        block_on(bus.request_name(name)).expect("the name");
        Self { bus, answers, stop, thread: Some(thread.expect("a thread")) }
    }

    /// Answers otherwise from now on.
    pub fn set(&self, what: &str, answer: &Answer) {
        let mut answers = self.answers.lock().unwrap();
        answers.retain(|(known, _)| known != what);
        answers.push((what.to_owned(), answer.clone()));
    }

    /// Says something to everybody who listens.
    pub fn say<B>(&self, path: &str, interface: &str, member: &str, body: &B)
    where
        B: serde::Serialize + zbus::DynamicType,
    {
        block_on(self.bus.emit_signal(None::<&str>, path, interface, member, body)).expect("a signal");
    }

    /// Says that a property has this value now, and answers so.
    pub fn change(&self, path: &str, interface: &str, property: &str, value: bool) {
        self.set(property, &Answer::Bool(value));
        let values = std::collections::HashMap::from([(property, Variant::Bool(value))]);
        let body = (interface, values, Vec::<&str>::new());
        self.say(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body);
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.stop.close();
        self.thread.take().map(JoinHandle::join);
        let _gone = block_on(self.bus.clone().close());
    }
}

/// The method, or the property that is asked for; and whether it is one.
fn wanted(message: &Message) -> (String, bool) {
    let header = message.header();
    let member = header.member().map(|member| member.as_str().to_owned()).unwrap_or_default();
    if member == "Read" {
        // A setting of the portal goes by its key.
        let (_, key): (String, String) = message.body().deserialize().expect("a question for a setting");
        return (key, false);
    }
    if member != "Get" {
        return (member, false);
    }
    let (_, property): (String, String) = message.body().deserialize().expect("a question for a property");
    (property, true)
}

async fn reply(bus: &Connection, message: &Message, answer: Option<Answer>, is_property: bool) {
    let header = message.header();
    let Some(answer) = answer else {
        bus.reply_error(&header, "org.freedesktop.DBus.Error.UnknownMethod", &"not here").await.expect("a reply");
        return;
    };
    let path = |path: &'static str| zbus::ObjectPath::try_from(path).expect("a path");
    if is_property {
        let value: Variant<'_> = match answer {
            Answer::Bool(value) => value.into(),
            Answer::Named(id, at) => (id, path(at)).into(),
            other => panic!("{other:?} is no property"),
        };
        let value = OwnedVariant::try_from(value).expect("a value");
        bus.reply(&header, &value).await.expect("a reply");
        return;
    }
    match answer {
        Answer::Bool(value) => bus.reply(&header, &value).await,
        Answer::Path(at) => bus.reply(&header, &path(at)).await,
        Answer::Named(id, at) => bus.reply(&header, &(id, path(at))).await,
        Answer::Words(words) => bus.reply(&header, &words).await,
        Answer::Switch(value) => bus.reply(&header, &Variant::Bool(value)).await,
        Answer::Number(value) => bus.reply(&header, &Variant::U32(value)).await,
        Answer::Server(name) => bus.reply(&header, &(name, "maker", "1", "1.2")).await,
    }
    .expect("a reply");
}
