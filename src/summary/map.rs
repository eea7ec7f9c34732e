//! The body map: what was painted in the latest self-check, and where the nerve that is kept is felt and runs.

use super::Facts;
use super::html::{Html, tagged};
use crate::content;
use crate::domain::answers::Answers;
use crate::domain::id::ProfileId;
use crate::domain::side::Side;
use crate::figure::body_map::{MapColours, MapPicture};
use crate::picture::map::{Extent, Look, cut_to, halves, mark, pictures, svg};
use crate::text::tr;

/// Pictures of the body, and of hands and feet, that have room; in units of the page.
const MOST_WHOLE: usize = 2;
const MOST_NEAR: usize = 2;
const WHOLE: f32 = 250.0;
const NEAR: f32 = 104.0;
const WIDEST: f32 = 110.0;

/// The pictures on which there is something to see; nothing where there is none.
pub fn figure(facts: Facts<'_>, painted: Option<&Answers>) -> Html {
    let tables = facts.knowledge.tables;
    let kept = facts.view.profile.nerves.first();
    let nerve = kept.map(|kept| ProfileId::from(kept.nerve.as_str()));
    let side = kept.and_then(|kept| Side::from_id(&kept.side)).unwrap_or(Side::Both);
    let extent = Extent { scores: nerve.as_ref().and_then(|nerve| tables.scores_of(nerve)), side };
    let halves = halves(tables, extent.scores, painted);
    let map = content::body_map();
    let shown = pictures(map, nerve.as_ref(), extent, painted);
    let (near, whole): (Vec<&MapPicture>, Vec<&MapPicture>) = shown.into_iter().partition(|its| its.id.is_close_up());
    let colours = MapColours::light();
    let one = |picture: &MapPicture| {
        let cut = cut_to(picture, tables, &halves);
        let strokes = nerve.as_ref().map(|nerve| map.nerve_strokes(nerve, side, picture.id)).unwrap_or_default();
        let look = |patch: &_| Look {
            mark: painted.and_then(|painted| mark(painted, patch)),
            territory: extent.territory(patch),
            ..Look::default()
        };
        let name = tr(&format!("picture-{}", picture.id.id()));
        let drawing = Html::drawing(svg(&cut, size(&cut), &strokes, &colours, look, &name));
        drawing.then(&Html::text(&name).within_class("span", "name")).within("div")
    };
    let drawn = |pictures: Vec<&MapPicture>, most| {
        pictures.into_iter().take(most).map(one).fold(Html::default(), |all, one| all.then(&one))
    };
    let (whole, near) = (drawn(whole, MOST_WHOLE), drawn(near, MOST_NEAR));
    if whole.is_empty() && near.is_empty() {
        return whole;
    }
    let near = if near.is_empty() { near } else { near.within_class("div", "near") };
    let drawn = whole.then(&near);
    let key = key(painted.is_some_and(|painted| !painted.places.is_empty()), nerve.is_some());
    drawn.within_class("div", "pictures").then(&key).within_class("figure", "map")
}

fn size(picture: &MapPicture) -> [u32; 2] {
    let ratio = picture.frame.width() / picture.frame.height().max(0.01);
    let height = (if picture.id.is_close_up() { NEAR } else { WHOLE }).min(WIDEST / ratio.max(0.01));
    [(height * ratio).round().max(1.0) as u32, height.round().max(1.0) as u32]
}

/// What the colours mean.
fn key(has_paint: bool, has_nerve: bool) -> Html {
    let painted = [("pain", "summary-key-pain"), ("numb", "summary-key-numb")].into_iter().filter(|_| has_paint);
    let nerve = [("core", "summary-key-core"), ("common", "summary-key-common"), ("course", "summary-key-course")];
    let lines = painted.chain(nerve.into_iter().filter(|_| has_nerve));
    let lines = lines.map(|(class, key)| Html::text(&tr(key)).within_class("li", class));
    let lines = lines.fold(Html::default(), |all, line| all.then(&line)).within("ul");
    let note = if has_paint { "summary-map-note" } else { "summary-map-note-nerve" };
    lines.then(&tagged("p", &tr(note))).within("figcaption")
}
