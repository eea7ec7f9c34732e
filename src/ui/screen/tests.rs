use super::*;
use egui::epaint::textures::TextureOptions;
use egui::{ColorImage, RawInput, TextureHandle};

const SIZE: [f32; 2] = [400.0, 300.0];

/// A window with a picture of our own size, a dot that walks, and a wall that stays.
struct Window {
    ctx: Context,
    screen: Shared,
    texture: Option<TextureHandle>,
}

impl Window {
    fn new() -> Self {
        let (ctx, screen) = (Context::default(), Shared::default());
        ctx.add_plugin(screen.clone());
        Self { ctx, screen, texture: None }
    }

    /// What is left to be painted of a frame with the dot there, besides the mark in the corner.
    fn frame(&mut self, is_kept: bool, dot: f32, patch: Option<[usize; 2]>) -> Vec<ClippedShape> {
        self.screen.lock().begin(is_kept);
        let input =
            RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SIZE.into())), ..RawInput::default() };
        let mut output = self.ctx.run_ui(input, |ui| {
            let image = |side| ColorImage::filled([side, side], Color32::RED);
            let texture = self
                .texture
                .get_or_insert_with(|| ui.ctx().load_texture("picture", image(100), TextureOptions::NEAREST));
            if let Some(at) = patch {
                texture.set_partial(at, image(10), TextureOptions::NEAREST);
            }
            let mut picture = Mesh::with_texture(texture.id());
            let place = Rect::from_min_size(pos2(200.0, 100.0), vec2(100.0, 100.0));
            picture.add_rect_with_uv(place, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
            let wall = Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 20.0));
            ui.painter().rect_filled(wall, 0.0, Color32::GRAY);
            ui.painter().add(picture);
            ui.painter().circle_filled(pos2(dot, 150.0), 5.0, Color32::BLUE);
        });
        output.textures_delta.clear();
        let mark = output.shapes.pop().expect("a mark");
        let colour = self.screen.lock().mark();
        assert!(matches!(&mark.shape, Shape::Mesh(mesh) if mesh.vertices[0].color.to_array()[..3] == colour));
        output.shapes
    }
}

fn painted(shapes: &[ClippedShape]) -> Rect {
    shapes.iter().map(|shape| shape.clip_rect).fold(Rect::NOTHING, Rect::union)
}

#[test]
fn only_what_changed_is_painted_again() {
    let mut window = Window::new();
    let all = window.frame(false, 40.0, None);
    window.frame(false, 40.0, None);
    assert!(window.frame(true, 40.0, None).is_empty(), "nothing changed");
    let moved = window.frame(true, 46.0, None);
    let place = painted(&moved);
    assert!(place.contains_rect(Rect::from_min_max(pos2(35.0, 145.0), pos2(51.0, 155.0))), "old and new: {place}");
    assert!(place.width() < 24.0 && place.height() < 18.0, "and not much more: {place}");
    assert_eq!(moved.len(), 2, "the ground and the dot, and neither wall nor picture");
    // Where the renderer lost it, all is painted.
    assert_eq!(window.frame(false, 46.0, None).len(), all.len());
}

#[test]
fn a_ground_that_becomes_another_in_the_first_frame_is_painted() {
    let mut picture = Picture::default();
    let plate = Plate { size_px: [400, 300], pixels_per_point: 1.0, ground: Color32::BLACK };
    picture.begin(false);
    let mut output = FullOutput::default();
    picture.trim(plate, &mut output, &|_| None);
    let Some(Shape::Mesh(ground)) = output.shapes.first().map(|shape| &shape.shape) else { panic!("the ground") };
    assert!(ground.vertices.iter().all(|corner| corner.color == Color32::BLACK));
    assert_eq!(ground.calc_bounds(), Rect::from_min_size(pos2(0.0, 0.0), SIZE.into()));
}

#[test]
fn nothing_is_painted_that_a_picture_covers() {
    let mut window = Window::new();
    (0..2).for_each(|_| drop(window.frame(false, 250.0, None)));
    let moved = window.frame(true, 256.0, None);
    assert_eq!(moved.len(), 2, "the picture and the dot, and no ground");
    assert!(matches!(&moved[0].shape, Shape::Mesh(mesh) if mesh.texture_id != TextureId::Managed(0)));
    // At its edge it may be round.
    (0..2).for_each(|_| drop(window.frame(true, 200.0, None)));
    assert_eq!(window.frame(true, 203.0, None).len(), 3);
}

#[test]
fn only_what_is_opaque_all_over_covers() {
    let place = Rect::from_min_size(pos2(10.0, 10.0), vec2(100.0, 60.0));
    let covers = |radius: u8, fill: Color32, clip: Rect| {
        let shape = Shape::rect_filled(place, radius, fill);
        opaque(&ClippedShape::new(clip, shape))
    };
    assert!(covers(0, Color32::RED, Rect::EVERYTHING).contains_rect(place.shrink(1.1)));
    let round = covers(30, Color32::RED, Rect::EVERYTHING);
    assert!(round.contains_rect(place.shrink(11.0)) && !round.contains_rect(place.shrink(8.0)), "{round}");
    assert!(!covers(0, Color32::from_black_alpha(200), Rect::EVERYTHING).is_positive());
    assert!(!covers(0, Color32::RED, place.translate(vec2(50.0, 0.0))).contains(pos2(30.0, 30.0)), "cut off");
    let circle = Shape::circle_filled(place.center(), 30.0, Color32::RED);
    assert!(!opaque(&ClippedShape::new(Rect::EVERYTHING, circle)).is_positive());
}

#[test]
fn a_part_of_a_picture_that_changed_is_painted_again() {
    let mut window = Window::new();
    (0..2).for_each(|_| drop(window.frame(false, 40.0, None)));
    let place = painted(&window.frame(true, 40.0, Some([30, 60])));
    assert!(place.contains_rect(Rect::from_min_size(pos2(230.0, 160.0), vec2(10.0, 10.0))), "{place}");
    assert!(place.width() < 16.0 && place.height() < 16.0, "{place}");
}

#[test]
fn another_size_or_ground_paints_everything() {
    let mut picture = Picture::default();
    let mut plate = Plate { size_px: [400, 300], pixels_per_point: 1.0, ground: Color32::WHITE };
    let mut areas = |plate: Plate| {
        picture.begin(true);
        picture.trim(plate, &mut FullOutput::default(), &|_| None);
        picture.areas.clone()
    };
    areas(plate);
    assert_eq!(areas(plate), []);
    plate.ground = Color32::BLACK;
    assert_eq!(areas(plate), [Area::whole([400, 300])]);
    plate.size_px = [200, 300];
    assert_eq!(areas(plate), [Area::whole([200, 300])]);
    plate.pixels_per_point = 1.5;
    assert_eq!(areas(plate), [Area::whole([200, 300])]);
}

#[test]
fn each_frame_has_another_mark_and_none_is_the_ground() {
    for ground in [Color32::WHITE, Color32::BLACK, Color32::from_rgb(250, 247, 242)] {
        let mut picture = Picture { plate: Plate { ground, ..Plate::default() }, ..Picture::default() };
        let marks: Vec<[u8; 3]> = (0..MARKS)
            .map(|_| {
                picture.begin(true);
                picture.mark()
            })
            .collect();
        for (at, mark) in marks.iter().enumerate() {
            assert!(!marks[..at].contains(mark) && mark[..] != ground.to_array()[..3], "{marks:?}");
        }
    }
}
