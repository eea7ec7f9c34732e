//! Unit tests of the content: where in a file a fault lies.

use super::place::{Spot, spot};

const TEXT: &str = r#"# note
id = "median-slider"
cues = [
    "Arm out = to the side.",
]

[dose]
repetitions = 10

[[phases]]
seconds = 3

[[phases]]
seconds = "three"
joints = { neck = 15 }

[phases.more]
deep = 1
"#;

fn field_of(needle: &str) -> String {
    spot(TEXT, TEXT.find(needle).unwrap()).field
}

#[test]
fn a_place_is_named_by_table_number_and_key() {
    assert_eq!(field_of("median"), "id");
    assert_eq!(field_of("to the side"), "cues");
    assert_eq!(field_of("10"), "dose.repetitions");
    assert_eq!(field_of("3\n"), "phases[0].seconds");
    assert_eq!(field_of("\"three\""), "phases[1].seconds");
    assert_eq!(field_of("neck"), "phases[1].joints");
    assert_eq!(field_of("deep"), "phases[1].more.deep");
}

#[test]
fn a_place_knows_the_id_of_its_entry() {
    assert_eq!(spot(TEXT, TEXT.len()).id.as_deref(), Some("median-slider"));
    let list = "a = 1\n\n[[routines]]\nid = \"x-1min\"\nminutes = 1\n\n[[routines]]\nminutes = 2\n";
    let at = |needle: &str| spot(list, list.find(needle).unwrap());
    assert_eq!(at("minutes = 1"), Spot { id: Some("x-1min".into()), field: "routines[0].minutes".into() });
    assert_eq!(at("minutes = 2"), Spot { id: None, field: "routines[1].minutes".into() });
}
