//! A body position as joint angles: what a keyframe says and what the figure is drawn from.
//!
//! Angles are in degrees, with the signs of `clinical/exercises.md` section 3. They describe the working limb; the other
//! limb keeps the base pose. What an angle means depends on the [`View`].

/// From where the figure is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// The figure faces right.
    Side,
    /// The figure faces the viewer; the working side is drawn on the right of the picture unless mirrored.
    Front,
}

impl View {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Front => "front",
        }
    }

    /// The inverse of [`View::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Side, Self::Front].into_iter().find(|view| view.id() == id)
    }
}

/// How the body is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// Sitting, hands free (`sit_base`).
    Sit,
    /// Sitting with the forearms on the desk (`sit_desk`).
    SitDesk,
    /// Sitting sideways on the chair's edge, one thigh off it (`sit_edge`).
    SitEdge,
    /// Standing with the hands on the desk (`stand_desk`).
    StandDesk,
}

impl Base {
    /// Every base.
    pub const ALL: [Self; 4] = [Self::Sit, Self::SitDesk, Self::SitEdge, Self::StandDesk];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sit => "sit_base",
            Self::SitDesk => "sit_desk",
            Self::SitEdge => "sit_edge",
            Self::StandDesk => "stand_desk",
        }
    }

    /// The inverse of [`Base::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.id() == id)
    }
}

/// Shape of the fingers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Fingers {
    /// Slightly curled, as a hand hangs.
    #[default]
    Relaxed,
    Straight,
    Hook,
    Fist,
    Tabletop,
    FlatFist,
    Spread,
    Together,
    /// Straight, and lifted from the big knuckles.
    Lifted,
    /// The index points, the others are bent.
    Point,
    /// The middle finger is lifted, the others lie.
    MiddleUp,
    /// The index bends to the thumb's tip, the others are nearly straight.
    Ring,
    /// The thumb will lie on the side of the bent index.
    Pinch,
    /// Bent a little, the thumb opposite: to take something wide between them.
    Clasp,
}

impl Fingers {
    /// Every shape.
    pub const ALL: [Self; 14] = [
        Self::Relaxed,
        Self::Straight,
        Self::Hook,
        Self::Fist,
        Self::Tabletop,
        Self::FlatFist,
        Self::Spread,
        Self::Together,
        Self::Lifted,
        Self::Point,
        Self::MiddleUp,
        Self::Ring,
        Self::Pinch,
        Self::Clasp,
    ];

    /// The word used in keyframes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Relaxed => "relaxed",
            Self::Straight => "straight",
            Self::Hook => "hook",
            Self::Fist => "fist",
            Self::Tabletop => "tabletop",
            Self::FlatFist => "flat_fist",
            Self::Spread => "spread",
            Self::Together => "together",
            Self::Lifted => "lifted",
            Self::Point => "point",
            Self::MiddleUp => "middle_up",
            Self::Ring => "ring",
            Self::Pinch => "pinch",
            Self::Clasp => "clasp",
        }
    }

    /// The inverse of [`Fingers::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fingers| fingers.id() == id)
    }
}

/// Position of the thumb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Thumb {
    #[default]
    Relaxed,
    Out,
    /// Drawn out by the other hand.
    OutHelped,
    /// Touches a fingertip.
    Touch,
    /// Straight out of the palm.
    Up,
    /// On the side of the index.
    Side,
    /// Folded under the bent fingers.
    Tucked,
}

impl Thumb {
    /// Every position.
    pub const ALL: [Self; 7] =
        [Self::Relaxed, Self::Out, Self::OutHelped, Self::Touch, Self::Up, Self::Side, Self::Tucked];

    /// The word used in keyframes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Relaxed => "relaxed",
            Self::Out => "out",
            Self::OutHelped => "out_help",
            Self::Touch => "touch",
            Self::Up => "up",
            Self::Side => "side",
            Self::Tucked => "tucked",
        }
    }

    /// The inverse of [`Thumb::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|thumb| thumb.id() == id)
    }
}

/// Shape of the toes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Toes {
    #[default]
    Relaxed,
    /// Degrees up from the floor; negative is a curl.
    Bent(f32),
    Spread,
    /// Only the big toe is lifted.
    BigUp,
}

/// Every joint of the figure at one moment. All fields in degrees unless the name says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pose {
    pub neck: f32,
    pub trunk: f32,
    pub shoulder: f32,
    pub elbow: f32,
    pub wrist: f32,
    pub hip: f32,
    pub knee: f32,
    pub ankle: f32,
    /// Turning of the head, + to the working side.
    pub neck_rot: f32,
    /// Turning of the trunk, + to the working side.
    pub trunk_rot: f32,
    /// Side-bend seen in a side view, + to the working side.
    pub trunk_side: f32,
    /// Forward lean seen in a front view.
    pub trunk_flex: f32,
    /// Outward rotation of the hip: the foot goes to the other knee.
    pub hip_er: f32,
    /// Hip flexion in a front view; `None` keeps the base.
    pub hip_flex: Option<f32>,
    /// Thigh outward in a side view.
    pub hip_abduction: f32,
    /// Forearm turned, + palm up, - palm down.
    pub forearm_sup: f32,
    /// Shoulder blade lifted (+) or let down (-).
    pub scap_elev: f32,
    /// Shoulder blades drawn back.
    pub scap_retraction: f32,
    pub ankle_inversion: f32,
    pub ankle_eversion: f32,
    /// Head shifted sideways in centimetres, - away from the working side.
    pub head_shift_cm: f32,
    /// Head drawn straight back in centimetres (chin tuck).
    pub head_shift_back_cm: f32,
    /// Nod of the upper neck alone.
    pub upper_neck_flex: f32,
    /// Pelvis rolled forward (+) or back (-).
    pub pelvis_tilt: f32,
    /// Seat lifted off the chair, in centimetres.
    pub seat_lift_cm: f32,
    /// Upper arm turned about itself, + inward: the forearm of an arm lifted sideways goes from up to forward to down.
    pub shoulder_rot: f32,
    /// Hand bent to the thumb's side (+) or the little finger's (-).
    pub wrist_side: f32,
    /// How much is pressed against the movement, 0 to 1: the other hand is there, the arrows are long.
    pub press: f32,
    pub fingers: Fingers,
    pub thumb: Thumb,
    pub toes: Toes,
}
