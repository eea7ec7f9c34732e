//! Whether the window in front fills its display. Sizes and owners of windows need no permission; their pictures and
//! titles would, and are not asked for.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use objc2_core_foundation::{CFArray, CFDictionary, CFNumber, CFRetained, CFString, CFType, CGRect};
use objc2_core_graphics::{
    CGDisplayBounds, CGGetActiveDisplayList, CGRectMakeWithDictionaryRepresentation, CGWindowListCopyWindowInfo,
    CGWindowListOption, kCGNullWindowID, kCGWindowBounds, kCGWindowLayer, kCGWindowOwnerPID,
};

/// The layer of ordinary windows; bars, menus and the desktop lie on others.
const ORDINARY: i64 = 0;
/// More displays than anybody has.
const MANY: usize = 16;

type Window = CFDictionary<CFString, CFType>;

/// Whether the frontmost ordinary window covers a display and is none of ours.
pub(super) fn is_full() -> bool {
    let options = CGWindowListOption::OptionOnScreenOnly | CGWindowListOption::ExcludeDesktopElements;
    let Some(windows) = CGWindowListCopyWindowInfo(options, kCGNullWindowID) else { return false };
    // SAFETY: the list is documented to hold dictionaries with text keys.
    let windows: CFRetained<CFArray<Window>> = unsafe { CFRetained::cast_unchecked(windows) };
    // SAFETY: constants of the framework.
    let (layer, owner) = unsafe { (kCGWindowLayer, kCGWindowOwnerPID) };
    // The list goes from front to back.
    let front = windows.iter().find(|window| number(window, layer) == Some(ORDINARY));
    front.is_some_and(|window| {
        number(&window, owner) != Some(i64::from(std::process::id()))
            && bounds(&window).is_some_and(|its| displays().iter().any(|display| covers(&its, display)))
    })
}

fn number(window: &Window, key: &CFString) -> Option<i64> {
    window.get(key)?.downcast_ref::<CFNumber>()?.as_i64()
}

fn bounds(window: &Window) -> Option<CGRect> {
    // SAFETY: a constant of the framework.
    let value = window.get(unsafe { kCGWindowBounds })?;
    let mut bounds = CGRect::default();
    // SAFETY: the rectangle is ours and lives through the call.
    unsafe { CGRectMakeWithDictionaryRepresentation(value.downcast_ref::<CFDictionary>(), &raw mut bounds) }
        .then_some(bounds)
}

fn displays() -> Vec<CGRect> {
    let mut ids = [0; MANY];
    let mut count = 0;
    // SAFETY: the array is ours and its length is told.
    unsafe { CGGetActiveDisplayList(MANY as u32, ids.as_mut_ptr(), &raw mut count) };
    ids.into_iter().take(count as usize).map(|id| CGDisplayBounds(id)).collect()
}

fn covers(window: &CGRect, display: &CGRect) -> bool {
    window.min().x <= display.min().x
        && window.min().y <= display.min().y
        && window.max().x >= display.max().x
        && window.max().y >= display.max().y
}
