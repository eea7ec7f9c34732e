//! PURE: a pose becomes joints, joints become shapes. Knows nothing of egui or of pixels.
