//! The window: pages, widgets, theme, painting of figure shapes.
