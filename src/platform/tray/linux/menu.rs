//! The menu: numbered lines, drawn by the desktop.
#![expect(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::used_underscore_binding,
    reason = "the methods have the form of the interface"
)]

use std::collections::HashMap;

use zbus::object_server::SignalEmitter;
use zbus::{OwnedVariant, Structure, Variant};

use super::Shared;
use crate::platform::tray::{Choice, Item};

/// Of one line: its number and what is to be known of it.
type Line = (i32, Properties);
type Properties = HashMap<String, OwnedVariant>;

/// The number of the menu itself; its lines are numbered from 1 in the order in which they are read.
const ROOT: i32 = 0;

pub(super) struct Menu {
    shared: Shared,
    revision: u32,
}

impl Menu {
    pub fn new(shared: Shared) -> Self {
        Self { shared, revision: 1 }
    }

    /// The lines have changed.
    pub fn next_revision(&mut self) -> u32 {
        self.revision = self.revision.wrapping_add(1);
        self.revision
    }

    fn nodes(&self) -> Node {
        Node::root(&self.shared.look().menu)
    }

    fn event(&self, id: i32, event: &str) -> bool {
        let nodes = self.nodes();
        let Some(node) = nodes.find(id) else { return false };
        if let (Some(choice), "clicked") = (node.choice, event) {
            self.shared.choose(choice);
        }
        true
    }
}

/// A line with its number and the lines below it.
struct Node {
    id: i32,
    properties: Vec<(&'static str, Variant<'static>)>,
    choice: Option<Choice>,
    children: Vec<Self>,
}

impl Node {
    fn root(items: &[Item]) -> Self {
        let mut next = ROOT + 1;
        let children = items.iter().map(|item| Self::of(item, &mut next)).collect();
        Self { id: ROOT, properties: vec![("children-display", "submenu".into())], choice: None, children }
    }

    fn of(item: &Item, next: &mut i32) -> Self {
        let id = *next;
        *next += 1;
        // An underscore would mark the letter after it.
        let label = |label: &str| Variant::from(label.replace('_', "__"));
        match item {
            Item::Entry { label: text, choice } => {
                Self { id, properties: vec![("label", label(text))], choice: Some(*choice), children: Vec::new() }
            }
            Item::Folder { label: text, items } => Self {
                id,
                properties: vec![("label", label(text)), ("children-display", "submenu".into())],
                choice: None,
                children: items.iter().map(|item| Self::of(item, next)).collect(),
            },
            Item::Separator => {
                Self { id, properties: vec![("type", "separator".into())], choice: None, children: Vec::new() }
            }
        }
    }

    fn find(&self, id: i32) -> Option<&Self> {
        if self.id == id { Some(self) } else { self.children.iter().find_map(|child| child.find(id)) }
    }

    /// The properties of these names; of all, if none is named.
    fn properties(&self, names: &[String]) -> Properties {
        let wanted = |name: &str| names.is_empty() || names.iter().any(|one| one == name);
        let named = self.properties.iter().filter(|(name, _)| wanted(name));
        named.filter_map(|(name, value)| Some(((*name).to_owned(), value.try_to_owned().ok()?))).collect()
    }

    /// So many levels of lines below it; all, if `depth` is negative.
    fn children(&self, depth: i32, names: &[String]) -> Vec<OwnedVariant> {
        if depth == 0 {
            return Vec::new();
        }
        let layout = |child: &Self| {
            let fields = (child.id, child.properties(names), child.children(depth - 1, names));
            OwnedVariant::try_from(Variant::from(Structure::from(fields))).ok()
        };
        self.children.iter().filter_map(layout).collect()
    }
}

#[zbus::interface(name = "com.canonical.dbusmenu")]
impl Menu {
    #[expect(clippy::type_complexity, reason = "the interface has it so")]
    fn get_layout(
        &self,
        parent_id: i32,
        recursion_depth: i32,
        property_names: Vec<String>,
    ) -> zbus::fdo::Result<(u32, (i32, Properties, Vec<OwnedVariant>))> {
        let nodes = self.nodes();
        let node = nodes.find(parent_id).ok_or_else(|| no_line(parent_id))?;
        let children = node.children(recursion_depth, &property_names);
        Ok((self.revision, (node.id, node.properties(&property_names), children)))
    }

    fn get_group_properties(&self, ids: Vec<i32>, property_names: Vec<String>) -> Vec<Line> {
        let nodes = self.nodes();
        let of = |id: i32| Some((id, nodes.find(id)?.properties(&property_names)));
        ids.into_iter().filter_map(of).collect()
    }

    fn get_property(&self, id: i32, name: String) -> zbus::fdo::Result<OwnedVariant> {
        let nodes = self.nodes();
        let node = nodes.find(id).ok_or_else(|| no_line(id))?;
        let mut found = node.properties(std::slice::from_ref(&name));
        found.remove(&name).ok_or_else(|| zbus::fdo::Error::InvalidArgs(format!("line {id} has no {name}")))
    }

    #[zbus(name = "Event")]
    fn event_told(&self, id: i32, event_id: &str, _data: Variant<'_>, _timestamp: u32) -> zbus::fdo::Result<()> {
        if self.event(id, event_id) { Ok(()) } else { Err(no_line(id)) }
    }

    /// Returns the numbers that no line has.
    fn event_group(&self, events: Vec<(i32, String, OwnedVariant, u32)>) -> Vec<i32> {
        let missing = |(id, event, _, _): (i32, String, OwnedVariant, u32)| (!self.event(id, &event)).then_some(id);
        events.into_iter().filter_map(missing).collect()
    }

    /// Whether the lines have to be asked for anew: they never change in silence.
    fn about_to_show(&self, _id: i32) -> bool {
        false
    }

    fn about_to_show_group(&self, _ids: Vec<i32>) -> (Vec<i32>, Vec<i32>) {
        (Vec::new(), Vec::new())
    }

    #[zbus(property)]
    fn version(&self) -> u32 {
        3
    }

    #[zbus(property)]
    fn text_direction(&self) -> &'static str {
        "ltr"
    }

    #[zbus(property)]
    fn status(&self) -> &'static str {
        "normal"
    }

    #[zbus(property)]
    fn icon_theme_path(&self) -> Vec<String> {
        Vec::new()
    }

    #[zbus(signal)]
    pub async fn layout_updated(emitter: &SignalEmitter<'_>, revision: u32, parent: i32) -> zbus::Result<()>;
}

fn no_line(id: i32) -> zbus::fdo::Error {
    zbus::fdo::Error::InvalidArgs(format!("the menu has no line {id}"))
}
