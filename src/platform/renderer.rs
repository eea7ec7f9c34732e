//! What the renderer of a machine without graphics hardware is told: Mesa's llvmpipe reads it from the environment.
//!
//! By itself it takes a thread for each core. A window of which little changes is painted soonest by the thread that asks
//! for it: waking others costs more than they paint (`cargo bench --bench agent -- play`). Documented in Mesa's
//! "Environment variables"; 0 is no other thread.

/// Lets it paint without threads of its own, unless the person has said how many. To be called before there is another thread.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "the environment of a process is changed in no other way")]
pub fn keep_small() {
    const THREADS: &str = "LP_NUM_THREADS";
    if std::env::var_os(THREADS).is_none() {
        // SAFETY: `main` calls it before anything else: there is no other thread that could read the environment.
        unsafe { std::env::set_var(THREADS, "0") };
    }
}

/// Elsewhere there is nothing to be told.
#[cfg(not(target_os = "linux"))]
pub fn keep_small() {}
