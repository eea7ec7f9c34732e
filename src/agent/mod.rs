//! The resident loop: wait, handle, perform. Nothing is decided here.
