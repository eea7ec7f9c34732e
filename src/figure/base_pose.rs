//! Where each joint is before a keyframe is laid over it (`clinical/exercises.md` section 3, "Base poses").

use crate::domain::pose::{Base, Pose, View};

/// The base pose seen from there. `SitEdge` seen from the front is not in the table; it takes the side view's legs.
pub fn base_pose(base: Base, view: View) -> Pose {
    let of = |trunk: f32, shoulder: f32, elbow: f32, hip: f32, knee: f32| Pose {
        trunk,
        shoulder,
        elbow,
        hip,
        knee,
        ..Pose::default()
    };
    match (base, view) {
        (Base::Sit, View::Side) => of(0.0, 20.0, 45.0, 90.0, 90.0),
        (Base::SitDesk, View::Side) => of(0.0, 20.0, 80.0, 90.0, 90.0),
        (Base::SitEdge, View::Side) => of(0.0, 20.0, 45.0, 45.0, 70.0),
        (Base::StandDesk, View::Side) => of(5.0, 40.0, 30.0, 0.0, 0.0),
        (Base::Sit, View::Front) => of(0.0, 10.0, 60.0, 5.0, 90.0),
        (Base::SitDesk, View::Front) => of(0.0, 10.0, 80.0, 5.0, 90.0),
        (Base::SitEdge, View::Front) => of(0.0, 10.0, 45.0, 5.0, 70.0),
        (Base::StandDesk, View::Front) => of(0.0, 15.0, 30.0, 3.0, 0.0),
    }
}
