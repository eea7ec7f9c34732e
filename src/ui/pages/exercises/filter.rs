//! Which exercises are listed: words to be found, the nerve, the kind, and where they can be done.

use egui::{Key, Role, Ui};

use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Kind};
use crate::domain::id::ProfileId;
use crate::text::{tr, tr_with};
use crate::ui::widgets::{Icon, Item, Press, Rank, chip, menu, search_field};
use crate::wording;

/// For which nerve.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum For {
    #[default]
    All,
    /// The one that is kept, whichever it is.
    Mine,
    One(ProfileId),
}

/// What an exercise has to be like. The default lets every one through.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    words: String,
    nerve: For,
    kind: Option<Kind>,
    /// Seated or standing; none = both.
    is_standing: Option<bool>,
    is_on_call: bool,
    is_shod: bool,
}

impl Filter {
    /// Draws what can be asked for.
    pub fn ui(&mut self, ui: &mut Ui, catalog: &Catalog, kept: Option<&ProfileId>) {
        ui.horizontal_wrapped(|ui| {
            let field = search_field(ui, &mut self.words, &tr("exercises-search"), 220.0);
            if field.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
                self.words.clear();
            }
            self.nerves_ui(ui, catalog, kept);
            self.kinds_ui(ui);
        });
        ui.horizontal_wrapped(|ui| {
            for (standing, key) in [(false, "exercises-seated"), (true, "exercises-standing")] {
                let is_chosen = self.is_standing == Some(standing);
                if tick_ui(ui, is_chosen, key) {
                    self.is_standing = (!is_chosen).then_some(standing);
                }
            }
            for (is_on, key) in [(&mut self.is_on_call, "exercises-on-call"), (&mut self.is_shod, "exercises-shoes-on")]
            {
                if tick_ui(ui, *is_on, key) {
                    *is_on = !*is_on;
                }
            }
        });
    }

    fn nerves_ui(&mut self, ui: &mut Ui, catalog: &Catalog, kept: Option<&ProfileId>) {
        let shown = match &self.nerve {
            For::All => tr("exercises-any-nerve"),
            For::Mine => tr("exercises-my-nerve"),
            For::One(id) => catalog.profile(id).map_or_else(String::new, wording::brief),
        };
        let name = tr_with("exercises-for", &[("nerve", shown.as_str().into())]);
        let button = ui.add(Press::new(shown, Rank::Secondary).with_trailing(Icon::Down).named(name));
        let item = |value: For, name: String| Item { is_chosen: self.nerve == value, value, name };
        let mut items = vec![item(For::All, tr("exercises-any-nerve"))];
        if kept.is_some() {
            items.push(item(For::Mine, tr("exercises-my-nerve")));
        }
        items.extend(
            catalog
                .profiles
                .iter()
                .filter(|profile| has_any(catalog, &profile.id))
                .map(|profile| item(For::One(profile.id.clone()), wording::brief(profile))),
        );
        if let Some(chosen) = menu(&button, 320.0, items) {
            self.nerve = chosen;
        }
    }

    fn kinds_ui(&mut self, ui: &mut Ui) {
        let name = |kind: Option<Kind>| kind.map_or_else(|| tr("exercises-any-kind"), wording::kind_name);
        let shown = name(self.kind);
        let spoken = tr_with("exercises-of-kind", &[("kind", shown.as_str().into())]);
        let button = ui.add(Press::new(shown, Rank::Secondary).with_trailing(Icon::Down).named(spoken));
        let kinds = std::iter::once(None).chain(Kind::ALL.map(Some));
        let items = kinds.map(|kind| Item { value: kind, name: name(kind), is_chosen: self.kind == kind });
        if let Some(chosen) = menu(&button, 220.0, items.collect()) {
            self.kind = chosen;
        }
    }

    /// What is left of the catalogue, by the titles of its groups.
    pub fn found<'a>(&self, catalog: &'a Catalog, kept: Option<&ProfileId>) -> Vec<(&'a str, Vec<&'a Exercise>)> {
        let words = self.words.to_lowercase();
        let words: Vec<&str> = apart(&words).collect();
        let nerve = match &self.nerve {
            For::All => None,
            For::Mine => kept,
            For::One(id) => Some(id),
        };
        let is_wanted = |exercise: &Exercise| {
            nerve.is_none_or(|nerve| exercise.targets.contains(nerve))
                && self.kind.is_none_or(|kind| exercise.kind == kind)
                && self.is_standing.is_none_or(|standing| exercise.is_standing() == standing)
                && (!self.is_on_call || exercise.on_call)
                && (!self.is_shod || !exercise.is_barefoot())
                && speaks_of(catalog, exercise, &words)
        };
        let groups = catalog.exercise_groups.iter().map(|group| {
            let exercises = group.exercises.iter().filter_map(|id| catalog.exercise(id));
            (group.title.as_str(), exercises.filter(|exercise| is_wanted(exercise)).collect::<Vec<_>>())
        });
        groups.filter(|(_, exercises)| !exercises.is_empty()).collect()
    }
}

/// Whether the catalogue has an exercise for it.
fn has_any(catalog: &Catalog, nerve: &ProfileId) -> bool {
    catalog.exercises.iter().any(|exercise| exercise.targets.contains(nerve))
}

/// Whether each word begins a word of the name, the instructions, the kind or a nerve that it is for.
fn speaks_of(catalog: &Catalog, exercise: &Exercise, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let nerves = exercise.targets.iter().filter_map(|id| catalog.profile(id));
    let nerves = nerves.flat_map(|profile| [profile.id.as_str(), profile.name.as_str()]);
    let kind = wording::kind_name(exercise.kind);
    let said = std::iter::once(exercise.name.as_str()).chain(exercise.cues.iter().map(String::as_str));
    let all = said.chain(nerves).fold(kind, |all, more| all + " " + more).to_lowercase();
    let said: Vec<&str> = apart(&all).collect();
    words.iter().all(|word| said.iter().any(|other| other.starts_with(word)))
}

/// The words of a text, without what stands between them.
fn apart(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn tick_ui(ui: &mut Ui, is_chosen: bool, key: &str) -> bool {
    let name = tr(key);
    chip(ui, is_chosen, &name, &name, Role::CheckBox).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    fn found(filter: &Filter) -> Vec<&'static str> {
        let groups = filter.found(content::catalog(), Some(&"l5".into()));
        groups.into_iter().flat_map(|(_, exercises)| exercises).map(|exercise| exercise.id.as_str()).collect()
    }

    #[test]
    fn without_a_wish_every_exercise_is_listed_once() {
        let mut ids = found(&Filter::default());
        assert_eq!(ids.len(), content::catalog().exercises.len());
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), content::catalog().exercises.len());
    }

    #[test]
    fn all_words_have_to_be_said_and_each_may_be_only_begun() {
        let ids = found(&Filter { words: "Slid scia".to_owned(), ..Filter::default() });
        assert!(ids.contains(&"slump-slider-sciatic"), "{ids:?}");
        assert!(!ids.contains(&"median-slider"), "{ids:?}");
        assert!(found(&Filter { words: "xylophone".to_owned(), ..Filter::default() }).is_empty());
    }

    #[test]
    fn wishes_narrow_each_other() {
        let mine = found(&Filter { nerve: For::Mine, ..Filter::default() });
        let seated = found(&Filter { nerve: For::Mine, is_standing: Some(false), ..Filter::default() });
        let sliders = Filter {
            nerve: For::Mine,
            is_standing: Some(false),
            kind: Some(Kind::Slider),
            is_on_call: true,
            is_shod: true,
            ..Filter::default()
        };
        assert!(mine.len() > seated.len() && seated.len() > found(&sliders).len());
        assert!(mine.contains(&"slump-slider-sciatic") && !mine.contains(&"median-slider"));
    }

    #[test]
    fn shoes_come_off_only_for_toes() {
        let catalog = content::catalog();
        let bare: Vec<&str> =
            catalog.exercises.iter().filter(|its| its.is_barefoot()).map(|its| its.id.as_str()).collect();
        assert_eq!(bare, ["ankle-glide-tibial", "toe-spread-curl"]);
    }
}
