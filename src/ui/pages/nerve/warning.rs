//! The signs with which a clinician comes first.

use egui::Ui;

use crate::domain::catalog::Catalog;

/// The three blocks, most urgent first.
pub fn text_ui(_ui: &mut Ui, _catalog: &Catalog) {}
