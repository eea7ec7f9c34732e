//! Shapes become pixels without a display: the notification's picture.
