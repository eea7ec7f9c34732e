//! X11: the monitors are those of `RandR` 1.5, the bars keep clear what `_NET_WORKAREA` leaves out
//! (<https://specifications.freedesktop.org/wm-spec/latest/>). That is one rectangle for all monitors together.

use x11rb::connection::Connection as _;
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, Window};
use x11rb::rust_connection::RustConnection;

use crate::domain::place::ScreenArea;
use crate::platform::display::{self, Display};

pub(super) fn in_use() -> Option<ScreenArea> {
    let Ok(Display::X(name)) = display::find() else { return None };
    let (x, screen) = x11rb::connect(Some(&name)).ok()?;
    let root = x.setup().roots.get(screen)?.root;
    let pointer = x.query_pointer(root).ok()?.reply().ok()?;
    let monitors = x.randr_get_monitors(root, true).ok()?.reply().ok()?.monitors;
    let areas = monitors.iter().map(|one| [one.x.into(), one.y.into(), one.width.into(), one.height.into()]);
    let at = [pointer.root_x.into(), pointer.root_y.into()];
    // Monitors that show the same may be of two sizes.
    let here = areas.map(ScreenArea::in_pixels).filter(|area| area.holds(at));
    let area = here.min_by(|one, other| one.size().total_cmp(&other.size()))?;
    Some(work_area(&x, root).and_then(|work| area.within(&work)).unwrap_or(area))
}

/// What bars leave, of the whole desktop; none where no window manager says.
fn work_area(x: &RustConnection, root: Window) -> Option<ScreenArea> {
    let name = x.intern_atom(true, b"_NET_WORKAREA").ok()?.reply().ok()?.atom;
    let value = x.get_property(false, root, name, AtomEnum::CARDINAL, 0, 4).ok()?.reply().ok()?;
    let edges: Vec<f32> = value.value32()?.map(|edge| edge as f32).collect();
    Some(ScreenArea::in_pixels(edges.try_into().ok()?))
}
