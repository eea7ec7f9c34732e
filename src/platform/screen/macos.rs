//! macOS: the screen below the pointer, without menu bar and Dock. Its places are counted from the lower left corner of
//! the first screen, upwards.

use objc2::MainThreadMarker;
use objc2_app_kit::{NSEvent, NSScreen};
use objc2_foundation::{NSPoint, NSRect};

use crate::domain::place::ScreenArea;

/// Called on the first thread, which alone may ask.
pub(super) fn in_use() -> Option<ScreenArea> {
    let screens = NSScreen::screens(MainThreadMarker::new()?);
    let height = screens.firstObject()?.frame().size.height;
    let at = NSEvent::mouseLocation();
    let screen = screens.iter().find(|screen| holds(screen.frame(), at))?;
    let free = screen.visibleFrame();
    let top = height - free.origin.y - free.size.height;
    let edges = [free.origin.x, top, free.size.width, free.size.height].map(|edge| edge as f32);
    Some(ScreenArea::in_points(edges))
}

fn holds(frame: NSRect, at: NSPoint) -> bool {
    let is_between = |at: f64, from: f64, length: f64| at >= from && at <= from + length;
    is_between(at.x, frame.origin.x, frame.size.width) && is_between(at.y, frame.origin.y, frame.size.height)
}
