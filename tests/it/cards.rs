//! Cards: as PNG, SVG and GIF, of every exercise.

use std::io::Cursor;
use std::time::Duration;

use unpinch::content;
use unpinch::domain::exercise::Exercise;
use unpinch::domain::side::Side;
use unpinch::figure::scene;
use unpinch::picture::{Colours, Page, animation, card, page_png, svg};
use unpinch::wording;

fn exercise(id: &str) -> &'static Exercise {
    content::catalog().exercise(&id.into()).expect("known")
}

fn page(exercise: &Exercise, side: Side) -> Page {
    let words = wording::card(content::catalog(), exercise, side);
    card::page(&words, &scene(exercise, exercise.working_side(side)), &card::key_poses(exercise))
}

/// Red, green, blue of each pixel, and the size.
fn pixels(png: &[u8]) -> ([u32; 2], Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    assert_eq!(info.color_type, png::ColorType::Rgb);
    ([info.width, info.height], pixels)
}

#[test]
fn a_card_is_as_wide_as_asked_for_and_the_same_each_time() {
    let page = page(exercise("slump-slider-sciatic"), Side::Right);
    let drawn = page_png(&page, 500, Colours::light()).expect("drawn");
    let (size, light) = pixels(&drawn.bytes);
    assert_eq!(size, drawn.size_px);
    assert!(size[0] == 500 && size[1] > 500, "{size:?}");
    assert_eq!(page_png(&page, 500, Colours::light()).expect("drawn"), drawn);
    let dark = page_png(&page, 500, Colours::dark()).expect("drawn");
    let (_, dark) = pixels(&dark.bytes);
    assert!(dark[0] < 60 && light[0] > 200, "the corner is paper");
}

#[test]
fn the_other_side_is_its_mirror_image_and_says_so() {
    let picture =
        |side| pixels(&page_png(&page(exercise("median-slider"), side), 400, Colours::light()).expect("drawn").bytes).1;
    assert_ne!(picture(Side::Left), picture(Side::Right));
    let told = String::from_utf8(svg(&page(exercise("median-slider"), Side::Left), 800, Colours::light()).bytes);
    assert!(told.expect("text").contains("left side"));
}

#[test]
fn every_card_shows_two_to_six_poses_that_differ() {
    for exercise in &content::catalog().exercises {
        let poses = card::key_poses(exercise);
        assert!((1..=6).contains(&poses.len()), "{}: {}", exercise.id, poses.len());
        assert!(poses.windows(2).all(|pair| !pair[0].posture.is_like(&pair[1].posture)), "{}", exercise.id);
        let shown: Vec<usize> = poses.iter().flat_map(|pose| pose.phases.clone()).collect();
        assert_eq!(shown, (0..exercise.phases.len()).collect::<Vec<_>>(), "{}", exercise.id);
    }
}

#[test]
fn nothing_on_a_card_stands_outside_of_it_or_on_something_else() {
    for exercise in &content::catalog().exercises {
        let page = page(exercise, Side::Right);
        for (left, top, right, bottom) in page.lines_of_text() {
            let is_inside = left >= 0.0 && right <= page.width && top >= 0.0 && bottom <= page.height;
            assert!(is_inside, "{}: {left} {top} {right} {bottom}", exercise.id);
        }
        let lines = page.lines_of_text();
        for (index, one) in lines.iter().enumerate() {
            for other in lines.iter().skip(index + 1) {
                let apart = one.0 >= other.2 || other.0 >= one.2 || one.1 >= other.3 || other.1 >= one.3;
                assert!(apart, "{}: {one:?} on {other:?}", exercise.id);
            }
        }
    }
}

#[test]
fn every_svg_is_sound_and_says_everything_in_words() {
    for exercise in &content::catalog().exercises {
        let drawn = svg(&page(exercise, Side::Right), 800, Colours::light());
        let text = String::from_utf8(drawn.bytes).expect("text");
        let mut reader = quick_xml::Reader::from_str(&text);
        let (mut depth, mut seen) = (0_i32, Vec::new());
        loop {
            use quick_xml::events::Event;
            match reader.read_event().unwrap_or_else(|error| panic!("{}: {error}", exercise.id)) {
                Event::Start(tag) => {
                    depth += 1;
                    seen.push(String::from_utf8_lossy(tag.name().as_ref()).into_owned());
                    assert!(tag.attributes().all(|attribute| attribute.is_ok()), "{}", exercise.id);
                }
                Event::Empty(tag) => assert!(tag.attributes().all(|attribute| attribute.is_ok()), "{}", exercise.id),
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{}", exercise.id);
        assert_eq!(seen[..3], ["svg", "title", "desc"], "{}", exercise.id);
        assert!(["NaN", "\"inf", " inf\"", "Linf"].iter().all(|wrong| !text.contains(wrong)), "{}", exercise.id);
        assert!(text.contains(&exercise.name.replace('&', "&amp;")), "{}", exercise.id);
        assert!(text.contains("Simplified drawing"), "{}", exercise.id);
    }
}

#[test]
fn an_animation_lasts_as_long_as_the_repetition_and_goes_on_for_ever() {
    for id in ["slump-slider-sciatic", "calf-stretch-desk-standing", "tendon-glides"] {
        let exercise = exercise(id);
        let words = wording::card(content::catalog(), exercise, Side::Right);
        let drawn = animation::gif(&words, exercise, &scene(exercise, Side::Right), 160, Colours::light());
        let drawn = drawn.expect("drawn");
        let mut decoder = gif::DecodeOptions::new().read_info(Cursor::new(&drawn.bytes)).expect("a GIF");
        assert_eq!([u32::from(decoder.width()), u32::from(decoder.height())], drawn.size_px);
        let (mut hundredths, mut frames) = (0_u64, 0);
        while let Some(frame) = decoder.read_next_frame().expect("a frame") {
            hundredths += u64::from(frame.delay);
            frames += 1;
        }
        assert_eq!(Duration::from_millis(hundredths * 10), exercise.dose.repetition, "{id}");
        assert!(frames > 5, "{id}: {frames}");
        assert_eq!(decoder.repeat(), gif::Repeat::Infinite);
        assert!(drawn.bytes.len() < 300_000, "{id}: {} bytes", drawn.bytes.len());
    }
}
