//! Spoken names of places: "calf and back of knee, left".

use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Place;
use crate::text::{tr, tr_with};
use crate::ui::words::sentence;

/// The name of a place with its side.
pub fn place(knowledge: &Knowledge<'_>, place: &Place) -> String {
    let region = knowledge.tables.region(place.region.as_str());
    let label = sentence(region.map_or(place.region.as_str(), |region| region.label.as_str()));
    match place.side {
        Some(side) => {
            let side = tr(&format!("side-{}", side.id()));
            tr_with("place-side", &[("place", label.into()), ("side", side.into())])
        }
        None => label,
    }
}
