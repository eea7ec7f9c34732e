# The one-page summary for a clinician.
summary-title = Summary for a clinician
summary-file-title = Summary for a clinician, { $date }
summary-made = { $date } · made with Unpinch { $version }
summary-no-diagnosis = Made by a program from what the person answered and did on their own. It is no diagnosis, and nobody has examined them for it.
summary-nerve = Nerve that is worked on
summary-nerve-none = None is chosen.
summary-nerves-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
summary-since = kept since { $date }
summary-signs = Warning signs
summary-sign-stands = Said yes, and not cleared: “{ $sign }” (since { $date })
summary-sign-cleared = Cleared on { $cleared }, as the person says after an examination: “{ $sign }” (from { $date })
summary-signs-none = No sign stands of those that were asked. Last asked on { $date } ({ $halves }).
summary-signs-asked = Last asked on { $date } ({ $halves }).
summary-signs-never = They were not asked yet.
summary-signs-more = { $n ->
    [one] One more is in the program.
   *[other] { $n } more are in the program.
}
summary-half-upper = upper body
summary-half-lower = lower body
summary-month = The last 30 days
summary-done = { $begun ->
    [one] One routine begun
   *[other] { $begun } routines begun
}, { $completed } done to the end, on { $days ->
    [one] one day
   *[other] { $days } days
}.
summary-done-none = No routine was done.
summary-pain = Pain 0 to 10, on average: { $before } before a routine, { $after } after it.
summary-pain-before = Pain 0 to 10, on average: { $before } before a routine; not rated after it.
summary-pain-after = Pain 0 to 10, on average: { $after } after a routine; not rated before it.
summary-pain-none = Pain was not rated.
summary-flares = { $n ->
    [one] Stopped on one day because it was too much: { $dates }.
   *[other] Stopped on { $n } days because it was too much: { $dates }.
}
summary-flares-none = On no day was it stopped because it was too much.
summary-chart = Mean pain before and after routines by week, 0 to 10
summary-chart-before = ┄ before
summary-chart-after = ─ after
summary-chart-week = A point is a week; its last day is named.
summary-check = Self-check
summary-check-of = Self-check of { $date }
summary-check-none = None was done.
summary-check-other = Its answers are of another version of the program and cannot be told in words.
summary-where = Where
summary-feels = Feels like
summary-worse = Worse with
summary-better = Better with
summary-weaker = Weaker
summary-worsening = getting weaker over hours or days
summary-tests = Tried at the desk
summary-test = { $name }: { $result }
summary-test-pos = positive
summary-test-neg = negative
summary-test-worse = worse
summary-history = Also so
summary-sore = How sore
summary-mark-pain = { $place }
summary-mark-numb = { $place } (numb or tingling)
summary-mark-both = { $place } (pain, and numb or tingling)
summary-and-more = { $named }; and { $n } more
summary-plan = Exercises now
summary-dose-now = Dose and why
summary-dose = { $nerve }, as for a nerve that is { $level }. { $reason }
summary-dose-locked = None: a warning sign has closed the exercises.
summary-dose-none = None is planned.
summary-left-out = Left out
summary-left-out-none = nothing
summary-key-pain = painted: pain
summary-key-numb = painted: numb or tingling
summary-key-core = typical of the nerve
summary-key-common = common with it
summary-key-course = course of the nerve
summary-map-note = Painted in the self-check; nerve simplified.
summary-map-note-nerve = Nerve simplified.
summary-footer = Self-checks compare answers with published patterns; such maps are loose. Exercises are sliders, stretches and posture work in a small dose that follows the ratings, and stop at warning signs. All of it stays on the person's computer unless they hand it on.
