//! Keyframes: joint names and shapes become a pose, inside the limits of the joints.

use std::collections::BTreeMap;

use super::entry::Entry;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::exercise as raw;
use crate::domain::catalog::BasePose;
use crate::domain::pose::{Base, Fingers, Pose, Thumb, Toes, View};

/// Least and most by joint.
type Ranges = BTreeMap<String, (f32, f32)>;

/// How far each joint may go in each view, and each extra key in both.
pub struct Limits {
    side: Ranges,
    front: Ranges,
    extra: Ranges,
}

impl Limits {
    /// Reads `figure/limits.toml`; a range upside down is an error.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentError> {
        const FILE: &str = "figure/limits.toml";
        let raw: raw::Limits = files.parse(FILE)?;
        for (table, ranges) in [("side", &raw.side), ("front", &raw.front), ("extra", &raw.extra)] {
            for (joint, (least, most)) in ranges {
                if least > most {
                    let text = format!("the least {least} is more than the most {most}");
                    return Err(Entry::file(FILE).rule(format!("{table}.{joint}"), text));
                }
            }
        }
        Ok(Self { side: raw.side, front: raw.front, extra: raw.extra })
    }

    fn joints(&self, view: View) -> &Ranges {
        match view {
            View::Side => &self.side,
            View::Front => &self.front,
        }
    }
}

/// The base poses of `poses.toml`.
pub fn bases(files: &Files<'_>) -> Result<Vec<BasePose>, ContentError> {
    const FILE: &str = "poses.toml";
    let raw: raw::Poses = files.parse(FILE)?;
    let entry = Entry::file(FILE);
    let mut poses: Vec<BasePose> = Vec::new();
    for (at, rest) in raw.poses.into_iter().enumerate() {
        let base = entry.word(&format!("poses[{at}].base"), &rest.base, Base::from_id)?;
        let view = entry.word(&format!("poses[{at}].view"), &rest.view, View::from_id)?;
        if poses.iter().any(|other| other.base == base && other.view == view) {
            let text = format!("`{}` has two poses seen from the {}", base.id(), view.id());
            return Err(entry.rule(format!("poses[{at}]"), text));
        }
        let mut pose = Pose::default();
        for (joint, angle) in rest.joints {
            let target = joint_of(&mut pose, &joint);
            *target.ok_or_else(|| entry.error(format!("poses[{at}].joints"), Problem::UnknownKey(joint)))? = angle;
        }
        poses.push(BasePose { base, view, pose });
    }
    Ok(poses)
}

/// Lays a keyframe over a base pose. `at` names the phase: `phases[1]`.
pub fn keyframe(
    entry: &Entry,
    at: &str,
    rest: Pose,
    view: View,
    (joints, extra): (&BTreeMap<String, f32>, &BTreeMap<String, raw::Amount>),
    limits: &Limits,
) -> Result<Pose, ContentError> {
    let mut pose = rest;
    for (joint, angle) in joints {
        let target = joint_of(&mut pose, joint)
            .ok_or_else(|| entry.error(format!("{at}.joints"), Problem::UnknownKey(joint.clone())))?;
        *target = *angle;
        within(entry, &format!("{at}.joints.{joint}"), joint, *angle, limits.joints(view))?;
    }
    for (key, amount) in extra {
        lay(entry, at, &mut pose, key, amount)?;
        if let raw::Amount::Number(value) = amount {
            within(entry, &format!("{at}.extra.{key}"), key, *value, &limits.extra)?;
        }
    }
    Ok(pose)
}

/// Fails outside the joint's range; a joint without a range is a fault of the limits, found here too.
fn within(entry: &Entry, field: &str, joint: &str, value: f32, ranges: &Ranges) -> Result<(), ContentError> {
    let Some((least, most)) = ranges.get(joint).copied() else {
        return Err(entry.rule(field, format!("figure/limits.toml has no range for `{joint}`")));
    };
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(entry.error(field, Problem::Outside { value, least, most }))
}

/// One key of `extra`.
fn lay(entry: &Entry, at: &str, pose: &mut Pose, key: &str, amount: &raw::Amount) -> Result<(), ContentError> {
    let field = format!("{at}.extra.{key}");
    match (key, amount) {
        ("fingers", raw::Amount::Word(word)) => pose.fingers = entry.word(&field, word, Fingers::from_id)?,
        ("thumb", raw::Amount::Word(word)) => pose.thumb = entry.word(&field, word, Thumb::from_id)?,
        ("toes", raw::Amount::Word(word)) => {
            pose.toes = entry.word(&field, word, |word| match word {
                "spread" => Some(Toes::Spread),
                "big_up" => Some(Toes::BigUp),
                _ => None,
            })?;
        }
        ("toes", raw::Amount::Number(degrees)) => pose.toes = Toes::Bent(*degrees),
        ("hip_flex", raw::Amount::Number(degrees)) => pose.hip_flex = Some(*degrees),
        ("fingers" | "thumb", raw::Amount::Number(_)) => return Err(entry.rule(field, "must be a word")),
        (_, amount) => match (extra_of(pose, key), amount) {
            (Some(target), raw::Amount::Number(value)) => *target = *value,
            (Some(_), raw::Amount::Word(_)) => return Err(entry.rule(field, "must be a number")),
            (None, _) if key == "hip_flex" => return Err(entry.rule(field, "must be a number")),
            (None, _) => return Err(entry.error(format!("{at}.extra"), Problem::UnknownKey(key.to_owned()))),
        },
    }
    Ok(())
}

/// The eight joints that every keyframe has a column for.
fn joint_of<'a>(pose: &'a mut Pose, joint: &str) -> Option<&'a mut f32> {
    Some(match joint {
        "neck" => &mut pose.neck,
        "trunk" => &mut pose.trunk,
        "shoulder" => &mut pose.shoulder,
        "elbow" => &mut pose.elbow,
        "wrist" => &mut pose.wrist,
        "hip" => &mut pose.hip,
        "knee" => &mut pose.knee,
        "ankle" => &mut pose.ankle,
        _ => return None,
    })
}

/// The extra keys that are plain numbers.
fn extra_of<'a>(pose: &'a mut Pose, key: &str) -> Option<&'a mut f32> {
    Some(match key {
        "neck_rot" => &mut pose.neck_rot,
        "trunk_rot" => &mut pose.trunk_rot,
        "trunk_side" => &mut pose.trunk_side,
        "trunk_flex" => &mut pose.trunk_flex,
        "hip_er" => &mut pose.hip_er,
        "hip_abduction" => &mut pose.hip_abduction,
        "forearm_sup" => &mut pose.forearm_sup,
        "scap_elev" => &mut pose.scap_elev,
        "scap_retraction" => &mut pose.scap_retraction,
        "ankle_inversion" => &mut pose.ankle_inversion,
        "ankle_eversion" => &mut pose.ankle_eversion,
        "head_shift_cm" => &mut pose.head_shift_cm,
        "head_shift_back_cm" => &mut pose.head_shift_back_cm,
        "upper_neck_flex" => &mut pose.upper_neck_flex,
        "pelvis_tilt" => &mut pose.pelvis_tilt,
        "seat_lift_cm" => &mut pose.seat_lift_cm,
        "shoulder_rot" => &mut pose.shoulder_rot,
        "wrist_side" => &mut pose.wrist_side,
        "press" => &mut pose.press,
        _ => return None,
    })
}
