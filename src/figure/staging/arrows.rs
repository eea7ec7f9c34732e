//! Arrows for what is done without much to see: a tuck of the chin, a muscle that is tightened, a look into the distance.

use super::{Push, Spot};

/// The arrows of an exercise, and the phases at whose end they are drawn in full.
struct Arrows {
    id: &'static str,
    phases: &'static [usize],
    pushes: &'static [Push],
}

const fn push(spot: Spot, toward: [f32; 3], length: f32, gap: f32) -> Push {
    Push { spot, toward, length, gap, beside: [0.0; 3], bow: [0.0; 3] }
}

const ALL: [Arrows; 13] = [
    Arrows { id: "chin-tuck", phases: &[0, 1], pushes: &[push(Spot::Chin, [-1.0, 0.0, 0.0], 0.060, 0.028)] },
    Arrows {
        id: "chin-tuck-extension",
        phases: &[1],
        pushes: &[Push {
            beside: [0.030, -0.005, 0.0],
            bow: [0.016, 0.0, 0.0],
            ..push(Spot::Chin, [-0.3, 1.0, 0.0], 0.070, -0.030)
        }],
    },
    Arrows {
        id: "deep-neck-flexor-hold",
        phases: &[0],
        pushes: &[Push {
            beside: [0.022, 0.012, 0.0],
            bow: [0.014, 0.004, 0.0],
            ..push(Spot::Chin, [-0.45, -1.0, 0.0], 0.060, -0.030)
        }],
    },
    Arrows {
        id: "occipital-nod",
        phases: &[0],
        pushes: &[Push {
            beside: [0.022, 0.012, 0.0],
            bow: [0.014, 0.004, 0.0],
            ..push(Spot::Chin, [-0.45, -1.0, 0.0], 0.060, -0.030)
        }],
    },
    Arrows { id: "gluteal-squeeze", phases: &[0], pushes: &[push(Spot::Buttock, [1.0, 0.1, 0.0], 0.090, 0.008)] },
    Arrows {
        id: "hip-abduction-press",
        phases: &[0],
        pushes: &[
            push(Spot::KneeOutside, [0.0, 0.0, 1.0], 0.075, -0.110),
            push(Spot::OtherKneeOutside, [0.0, 0.0, -1.0], 0.075, -0.110),
        ],
    },
    Arrows {
        id: "hip-adduction-squeeze",
        phases: &[0],
        pushes: &[
            push(Spot::KneeOutside, [0.0, 0.0, -1.0], 0.075, 0.014),
            push(Spot::OtherKneeOutside, [0.0, 0.0, 1.0], 0.075, 0.014),
        ],
    },
    Arrows {
        id: "breathing-diaphragm",
        phases: &[0],
        pushes: &[Push { beside: [0.0, 0.075, -0.06], ..push(Spot::FrontHip, [1.0, 0.0, 0.0], 0.060, -0.125) }],
    },
    Arrows {
        id: "breathing-long-exhale",
        phases: &[1],
        pushes: &[Push { beside: [0.0, 0.012, 0.0], ..push(Spot::Chin, [1.0, -0.25, 0.0], 0.110, -0.150) }],
    },
    Arrows { id: "pelvic-floor-let-go", phases: &[0], pushes: &[push(Spot::Buttock, [0.0, -1.0, 0.0], 0.075, 0.0)] },
    Arrows { id: "seat-unload-pushup", phases: &[0], pushes: &[push(Spot::Buttock, [0.0, 1.0, 0.0], 0.090, 0.010)] },
    Arrows {
        id: "suboccipital-hands",
        phases: &[0],
        pushes: &[Push {
            beside: [0.022, 0.012, 0.0],
            bow: [0.014, 0.004, 0.0],
            ..push(Spot::Chin, [-0.45, -1.0, 0.0], 0.060, -0.030)
        }],
    },
    Arrows { id: "screen-pause-eyes", phases: &[0], pushes: &[push(Spot::Eyes, [1.0, 0.0, 0.0], 0.170, -0.195)] },
];

fn of(id: &str) -> Option<&'static Arrows> {
    ALL.iter().find(|arrows| arrows.id == id)
}

/// The arrows of an exercise.
pub fn pushes(id: &str) -> Vec<Push> {
    of(id).map(|arrows| arrows.pushes.to_vec()).unwrap_or_default()
}

/// Whether they are drawn at the end of a phase.
pub fn are_shown(id: &str, phase: usize) -> bool {
    of(id).is_some_and(|arrows| arrows.phases.contains(&phase))
}
