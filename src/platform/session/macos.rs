//! macOS: the power manager tells of sleep, the lock screen by notifications to all programs of the session. Both are
//! heard on a run loop of the thread `session`.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::thread::Builder;

use objc2_core_foundation::{
    CFBoolean, CFDictionary, CFNotificationCenter, CFNotificationName, CFNotificationSuspensionBehavior, CFRetained,
    CFRunLoop, CFString, CFType, kCFRunLoopDefaultMode,
};
use objc2_core_graphics::CGSessionCopyCurrentDictionary;
use objc2_io_kit::{
    IOAllowPowerChange, IONotificationPort, IONotificationPortRef, IORegisterForSystemPower, io_connect_t,
};

use super::{Matter, SessionEvent, Teller, WhyNot};
use crate::platform::bus::Buses;

/// Messages of the power manager: `iokit_common_msg` of these numbers (`IOKit/IOMessage.h`).
const CAN_SLEEP: u32 = 0xE000_0270;
const WILL_SLEEP: u32 = 0xE000_0280;
const HAS_POWERED_ON: u32 = 0xE000_0300;

const LOCKED: &str = "com.apple.screenIsLocked";
const UNLOCKED: &str = "com.apple.screenIsUnlocked";
/// Of the session's own description, there and true while the screen is locked.
const IS_LOCKED: &str = "CGSSessionScreenIsLocked";

/// What the callbacks are given. Lives as long as the process.
struct Far {
    tell: Box<dyn Fn(SessionEvent)>,
    /// The line to the power manager, on which a sleep must be allowed.
    power: std::cell::Cell<io_connect_t>,
}

/// Tells of lock and sleep from a thread named `session`, as long as the process lives; `tell` must not block.
pub fn watch(_buses: &Buses, tell: impl Fn(SessionEvent) + Clone + Send + Sync + 'static) {
    let far = tell.clone();
    let thread = Builder::new().name("session".into()).spawn(move || listen(Box::new(far)));
    if let Err(e) = thread {
        log::warn!("no thread that listens for lock and sleep: {e}");
        for matter in [Matter::Lock, Matter::Sleep] {
            tell(SessionEvent::Sight(matter, Err(WhyNot::Nobody)));
        }
    }
}

fn listen(tell: Box<dyn Fn(SessionEvent)>) {
    let far: &'static Far = Box::leak(Box::new(Far { tell, power: std::cell::Cell::new(0) }));
    let sight = |is_told| if is_told { Ok(Teller::MacOs) } else { Err(WhyNot::Nobody) };
    (far.tell)(SessionEvent::Sight(Matter::Lock, sight(hear_of_lock(far))));
    (far.tell)(SessionEvent::Sight(Matter::Sleep, sight(hear_of_sleep(far))));
    if is_locked() {
        (far.tell)(SessionEvent::Locked);
    }
    CFRunLoop::run();
}

fn hear_of_lock(far: &'static Far) -> bool {
    let Some(center) = CFNotificationCenter::distributed_center() else { return false };
    for name in [LOCKED, UNLOCKED] {
        // SAFETY: what the callback is given lives as long as the process.
        unsafe {
            center.add_observer(
                std::ptr::from_ref(far).cast(),
                Some(lock_changed),
                Some(&CFString::from_str(name)),
                null(),
                CFNotificationSuspensionBehavior::DeliverImmediately,
            );
        }
    }
    true
}

unsafe extern "C-unwind" fn lock_changed(
    _center: *mut CFNotificationCenter,
    far: *mut c_void,
    name: *const CFNotificationName,
    _object: *const c_void,
    _info: *const CFDictionary,
) {
    // SAFETY: what was given when the observer was added; the name lives through the call.
    let (far, name) = unsafe { (&*far.cast::<Far>(), name.as_ref()) };
    let is_locked = name.is_some_and(|name| name.to_string() == LOCKED);
    (far.tell)(if is_locked { SessionEvent::Locked } else { SessionEvent::Unlocked });
}

fn hear_of_sleep(far: &'static Far) -> bool {
    let mut port: IONotificationPortRef = null_mut();
    let mut notifier = 0;
    let refcon = std::ptr::from_ref(far).cast_mut().cast();
    // SAFETY: the places are ours; what the callback is given lives as long as the process.
    let power = unsafe { IORegisterForSystemPower(refcon, &raw mut port, Some(power_changed), &raw mut notifier) };
    if power == 0 {
        return false;
    }
    far.power.set(power);
    // SAFETY: the port was just made and stays.
    let source = unsafe { IONotificationPort::run_loop_source(port) };
    // SAFETY: a constant of the framework.
    let mode = unsafe { kCFRunLoopDefaultMode };
    match (CFRunLoop::current(), source) {
        (Some(run_loop), Some(source)) => {
            run_loop.add_source(Some(&source), mode);
            true
        }
        _ => false,
    }
}

unsafe extern "C-unwind" fn power_changed(far: *mut c_void, _service: u32, message: u32, id: *mut c_void) {
    // SAFETY: what was given at the registration.
    let far = unsafe { &*far.cast::<Far>() };
    match message {
        WILL_SLEEP => (far.tell)(SessionEvent::FallingAsleep),
        HAS_POWERED_ON => (far.tell)(SessionEvent::Awake),
        _ => {}
    }
    // Without this word the machine would wait half a minute for it.
    if matches!(message, CAN_SLEEP | WILL_SLEEP) {
        IOAllowPowerChange(far.power.get(), id as isize);
    }
}

fn is_locked() -> bool {
    let Some(session) = CGSessionCopyCurrentDictionary() else { return false };
    // SAFETY: the dictionary is documented to have text keys.
    let session: CFRetained<CFDictionary<CFString, CFType>> = unsafe { CFRetained::cast_unchecked(session) };
    let value = session.get(&CFString::from_str(IS_LOCKED));
    value.is_some_and(|value| value.downcast_ref::<CFBoolean>().is_some_and(CFBoolean::as_bool))
}
