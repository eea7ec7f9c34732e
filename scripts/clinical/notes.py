"""Remarks that go into a data file where the tables are not of one mind. Lists of comment lines, by id."""

_STRENGTH_AT_HIGH = [
    "Of two minds: the level `high` allows no strength exercise, yet this one lists it. No routine of level high uses",
    "it, and a `gentle_only` lock leaves out every strength exercise.",
]
EXERCISES = {
    "heel-raises-seated": _STRENGTH_AT_HIGH,
    "knee-extension-glide": [
        "The easier variant is for level high only; whoever swaps must ask whether the person's level allows it.",
    ],
    "plantar-roll-ball": ["The table names np_heel_foot twice among the targets; once is meant."],
    "scapular-retraction": _STRENGTH_AT_HIGH,
    "toe-raises-seated": _STRENGTH_AT_HIGH,
}
PROFILES = {}
ROUTINES = {}
GUIDE = [
    "Of two minds: `step_down_pain` speaks of more than 2 points, the ground rule `stop` of 2 points or more. Both hold:",
    "2 points end the exercise, more than 2 also change the next session.",
    "Of two minds: the default schedule here says snooze 5 and 15 min; the settings begin with 5, 10 and 20.",
]

# What nobody notices who sees head, shoulders and chest in a video call: feet, legs and seat below the desk, a hand that
# stays low, a breath, a nod, shoulder blades drawn back a little. The tables do not say it; a test holds each against its
# keyframes. Left out are those whose cues lift a hand, lean or turn the body, whatever the keyframes move.
ON_CALL = {
    "ankle-circles", "ankle-glide-peroneal", "ankle-glide-tibial", "ankle-pumps", "breathing-diaphragm",
    "breathing-long-exhale", "forearm-rotation", "gluteal-squeeze", "heel-raises-seated", "hip-adduction-squeeze",
    "knee-extension-glide", "knee-extension-strength", "median-glide-low", "occipital-nod", "pelvic-floor-let-go",
    "plantar-roll-ball", "posture-elbow-open", "posture-legs-uncross", "posture-reset-sit-tall", "radial-glide-low",
    "scapular-retraction", "screen-pause-eyes", "toe-raises-seated", "toe-spread-curl", "ulnar-glide-low",
}
