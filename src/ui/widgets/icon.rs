//! Small pictures made of strokes, on a field of 24 by 24.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2};

use super::round;

/// What a picture stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Today,
    Nerve,
    Routine,
    Settings,
    Play,
    Pause,
    Next,
    Back,
    Stop,
    Check,
    Down,
    Right,
    Left,
    Exercises,
    History,
    Learn,
    Plus,
    Minus,
    Bin,
    Warning,
    Clock,
    Hand,
    Sound,
    Voice,
    Call,
    Keys,
}

impl Icon {
    /// Draws it into `rect`.
    #[expect(clippy::too_many_lines, reason = "a list of drawings, one an arm")]
    pub fn paint(self, painter: &Painter, rect: Rect, ink: Color32) {
        let scale = rect.width().min(rect.height()) / 24.0;
        let at = |(x, y): (f32, f32)| -> Pos2 { rect.center() + scale * (pos2(x, y) - pos2(12.0, 12.0)) };
        let stroke = Stroke::new((2.0 * scale).max(1.4), ink);
        let line = |points: &[(f32, f32)]| {
            let points: Vec<Pos2> = points.iter().map(|point| at(*point)).collect();
            // Round ends.
            for end in points.first().into_iter().chain(points.last()) {
                painter.circle_filled(*end, stroke.width / 2.0, ink);
            }
            painter.add(Shape::line(points, stroke));
        };
        let circle = |centre: (f32, f32), radius: f32| {
            round::circle(painter, at(centre), radius * scale, Color32::TRANSPARENT, stroke, StrokeKind::Outside);
        };
        let dot = |centre: (f32, f32), radius: f32| {
            painter.circle_filled(at(centre), radius * scale, ink);
        };
        let area = |points: &[(f32, f32)]| {
            let points = points.iter().map(|point| at(*point)).collect();
            painter.add(Shape::convex_polygon(points, ink, Stroke::new(scale * 1.5, ink)));
        };
        match self {
            Self::Today => {
                circle((12.0, 12.0), 4.0);
                for (from, to) in RAYS {
                    line(&[from, to]);
                }
            }
            Self::Nerve => {
                line(&[(8.0, 3.0), (8.4, 6.5), (9.6, 9.5), (11.0, 12.0), (11.8, 14.5), (12.0, 17.5), (12.0, 21.0)]);
                line(&[(11.0, 12.0), (13.2, 10.6), (15.0, 8.6), (16.0, 6.0), (16.2, 4.4)]);
                line(&[(11.9, 15.8), (14.4, 15.6), (16.6, 16.6), (18.0, 18.6)]);
                dot((16.2, 4.0), 1.9);
                dot((18.3, 19.2), 1.9);
                dot((8.0, 3.4), 1.9);
            }
            Self::Routine => {
                circle((9.0, 5.2), 2.4);
                line(&[(9.0, 9.0), (9.2, 15.0), (15.5, 15.0), (20.0, 11.6)]);
                line(&[(9.1, 10.6), (13.5, 12.0)]);
                line(&[(5.0, 10.0), (5.0, 18.6), (13.0, 18.6)]);
                line(&[(6.2, 18.6), (6.2, 21.5)]);
                line(&[(12.0, 18.6), (12.0, 21.5)]);
            }
            Self::Settings => {
                for (y, knob) in [(6.0, 15.5), (12.0, 8.5), (18.0, 13.5)] {
                    line(&[(4.0, y), (20.0, y)]);
                    dot((knob, y), 2.8);
                }
            }
            Self::Play => area(&[(8.5, 6.0), (18.5, 12.0), (8.5, 18.0)]),
            Self::Pause => {
                area(&[(7.5, 6.0), (9.5, 6.0), (9.5, 18.0), (7.5, 18.0)]);
                area(&[(14.5, 6.0), (16.5, 6.0), (16.5, 18.0), (14.5, 18.0)]);
            }
            Self::Next => {
                area(&[(6.0, 6.5), (14.0, 12.0), (6.0, 17.5)]);
                line(&[(17.8, 6.5), (17.8, 17.5)]);
            }
            Self::Back => {
                area(&[(18.0, 6.5), (18.0, 17.5), (10.0, 12.0)]);
                line(&[(6.2, 6.5), (6.2, 17.5)]);
            }
            Self::Stop => {
                line(&[(6.5, 6.5), (17.5, 17.5)]);
                line(&[(17.5, 6.5), (6.5, 17.5)]);
            }
            Self::Check => line(&[(5.5, 12.5), (10.2, 17.0), (18.5, 7.5)]),
            Self::Down => line(&[(6.0, 9.5), (12.0, 15.5), (18.0, 9.5)]),
            Self::Right => line(&[(9.5, 6.0), (15.5, 12.0), (9.5, 18.0)]),
            Self::Left => line(&[(14.5, 6.0), (8.5, 12.0), (14.5, 18.0)]),
            Self::Exercises => {
                for (x, y) in [(4.5, 4.5), (13.5, 4.5), (4.5, 13.5), (13.5, 13.5)] {
                    line(&[(x, y), (x + 6.0, y), (x + 6.0, y + 6.0), (x, y + 6.0), (x, y)]);
                }
            }
            Self::History => {
                line(&[(4.0, 4.0), (4.0, 20.0), (20.5, 20.0)]);
                line(&[(7.5, 8.5), (11.0, 12.5), (14.5, 11.0), (19.5, 15.5)]);
            }
            Self::Learn => {
                line(&[(12.0, 7.0), (9.0, 5.2), (3.5, 5.2), (3.5, 18.2), (9.0, 18.2), (12.0, 20.0)]);
                line(&[(12.0, 7.0), (15.0, 5.2), (20.5, 5.2), (20.5, 18.2), (15.0, 18.2), (12.0, 20.0), (12.0, 7.0)]);
            }
            Self::Plus => {
                line(&[(12.0, 6.0), (12.0, 18.0)]);
                line(&[(6.0, 12.0), (18.0, 12.0)]);
            }
            Self::Minus => line(&[(6.0, 12.0), (18.0, 12.0)]),
            Self::Bin => {
                line(&[(4.5, 7.0), (19.5, 7.0)]);
                line(&[(9.5, 6.6), (9.5, 4.0), (14.5, 4.0), (14.5, 6.6)]);
                line(&[(6.5, 7.0), (7.5, 20.0), (16.5, 20.0), (17.5, 7.0)]);
            }
            Self::Warning => {
                line(&[(12.0, 4.0), (21.0, 19.5), (3.0, 19.5), (12.0, 4.0)]);
                line(&[(12.0, 10.0), (12.0, 14.0)]);
                dot((12.0, 16.9), 1.2);
            }
            Self::Clock => {
                circle((12.0, 12.0), 8.5);
                line(&[(12.0, 7.5), (12.0, 12.0), (15.2, 14.0)]);
            }
            Self::Sound => {
                area(&[(4.0, 9.5), (8.0, 9.5), (8.0, 14.5), (4.0, 14.5)]);
                area(&[(8.0, 9.5), (12.5, 5.5), (12.5, 18.5), (8.0, 14.5)]);
                line(&[(15.8, 9.2), (16.8, 12.0), (15.8, 14.8)]);
                line(&[(18.6, 6.8), (20.2, 9.6), (20.2, 14.4), (18.6, 17.2)]);
            }
            Self::Voice => {
                let bubble =
                    [(4.0, 5.0), (20.0, 5.0), (20.0, 16.0), (11.5, 16.0), (7.5, 20.0), (7.5, 16.0), (4.0, 16.0)];
                line(&bubble);
                line(&[(4.0, 16.0), (4.0, 5.0)]);
                for x in [8.4, 12.0, 15.6] {
                    dot((x, 10.5), 1.1);
                }
            }
            Self::Call => {
                line(&[(4.6, 13.5), (4.6, 11.0), (6.4, 6.8), (12.0, 4.4), (17.6, 6.8), (19.4, 11.0), (19.4, 13.5)]);
                area(&[(3.8, 13.0), (7.0, 13.0), (7.0, 18.0), (3.8, 18.0)]);
                area(&[(17.0, 13.0), (20.2, 13.0), (20.2, 18.0), (17.0, 18.0)]);
                line(&[(18.6, 18.0), (17.4, 20.4), (13.5, 20.8)]);
                dot((13.0, 20.8), 1.4);
            }
            Self::Keys => {
                line(&[(3.0, 7.0), (21.0, 7.0), (21.0, 18.0), (3.0, 18.0), (3.0, 7.0)]);
                for x in [6.8, 10.3, 13.8, 17.3] {
                    dot((x, 10.8), 1.1);
                }
                line(&[(8.0, 14.6), (16.0, 14.6)]);
            }
            Self::Hand => {
                line(&[(8.0, 12.5), (8.0, 6.5)]);
                line(&[(11.0, 11.0), (11.0, 4.2)]);
                line(&[(14.0, 11.0), (14.0, 4.8)]);
                line(&[(17.0, 12.5), (17.0, 7.2)]);
                line(&[(17.0, 12.0), (17.0, 15.0), (15.6, 18.6), (12.8, 20.2), (9.8, 19.4), (7.6, 16.6), (4.6, 12.6)]);
            }
        }
    }
}

/// The rays of the sun of [`Icon::Today`].
const RAYS: [((f32, f32), (f32, f32)); 8] = [
    ((12.0, 3.0), (12.0, 4.6)),
    ((12.0, 19.4), (12.0, 21.0)),
    ((3.0, 12.0), (4.6, 12.0)),
    ((19.4, 12.0), (21.0, 12.0)),
    ((5.6, 5.6), (6.8, 6.8)),
    ((17.2, 17.2), (18.4, 18.4)),
    ((5.6, 18.4), (6.8, 17.2)),
    ((17.2, 6.8), (18.4, 5.6)),
];
