//! macOS: an application without a place in the Dock. The work is done on a thread named `agent`.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Builder};

use dispatch2::DispatchQueue;
use objc2::MainThreadMarker;
use objc2_app_kit::{
    NSApplication, NSApplicationActivationPolicy, NSEvent, NSEventModifierFlags, NSEventSubtype, NSEventType,
};
use objc2_core_graphics::CGSessionCopyCurrentDictionary;
use objc2_foundation::NSPoint;

static IS_RUNNING: AtomicBool = AtomicBool::new(false);

/// Whether the first thread has a main loop now, or is about to.
pub fn is_running() -> bool {
    IS_RUNNING.load(Ordering::Relaxed)
}

/// A window is about to be opened, which runs the main loop itself.
pub fn is_run_by_window() {
    IS_RUNNING.store(true, Ordering::Relaxed);
}

/// Does the work of the process, and returns what it returns. Called on the first thread; where nobody is at a screen,
/// as on a line from another machine, the work is done in its place.
pub fn run<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    let Some(here) = MainThreadMarker::new() else { return work() };
    if CGSessionCopyCurrentDictionary().is_none() {
        return work();
    }
    IS_RUNNING.store(true, Ordering::Relaxed);
    let app = NSApplication::sharedApplication(here);
    app.setActivationPolicy(NSApplicationActivationPolicy::Accessory);
    let done = thread::scope(|scope| {
        let work = move || {
            let _end = AtEnd;
            work()
        };
        let worker = Builder::new().name("agent".into()).spawn_scoped(scope, work);
        match worker {
            Ok(worker) => {
                app.run();
                worker.join()
            }
            Err(error) => Err(Box::new(error.to_string()) as _),
        }
    });
    IS_RUNNING.store(false, Ordering::Relaxed);
    done.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Ends the main loop, however the work ended.
struct AtEnd;

impl Drop for AtEnd {
    fn drop(&mut self) {
        DispatchQueue::main().exec_async(|| {
            let Some(here) = MainThreadMarker::new() else { return };
            let app = NSApplication::sharedApplication(here);
            app.stop(None);
            // The loop looks at its end after an event only (`NSApplication.stop(_:)` in Apple's documentation).
            let event =
                NSEvent::otherEventWithType_location_modifierFlags_timestamp_windowNumber_context_subtype_data1_data2(
                    NSEventType::ApplicationDefined,
                    NSPoint::ZERO,
                    NSEventModifierFlags(0),
                    0.0,
                    0,
                    None,
                    NSEventSubtype::WindowExposed.0,
                    0,
                    0,
                );
            if let Some(event) = event {
                app.postEvent_atStart(&event, true);
            }
        });
    }
}
