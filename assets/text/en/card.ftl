# Exercises as pictures, and packs of one's own.
card-kind-slider = Nerve slider
card-kind-tensioner = Nerve tensioner
card-kind-stretch = Stretch
card-kind-mobility = Mobility
card-kind-strength = Strength
card-kind-breathing = Breathing
card-kind-posture = Posture
card-place-sit_base = seated
card-place-sit_desk = seated at the desk
card-place-sit_edge = seated on the edge of the chair
card-place-stand_desk = standing at the desk
card-sides-left = left side
card-sides-right = right side
card-sides-both = both sides together
card-sides-alternating = left and right in turn

card-start = Start
card-phase = { $secs } s
card-phase-in = { $secs } s, breathe in
card-phase-out = { $secs } s, breathe out

card-how = How
card-dose = How much
card-dose-repetitions = { $n ->
    [one] Once
   *[other] { $n } times
}, { $secs } s each time.
card-dose-sets = { $n } rounds of { $repetitions }, { $secs } s each time.
card-dose-hold = The longest hold is { $secs } s.
card-feel = What you may feel
card-for = Made for
card-and-more = and { $n } more
card-stop = Stop if
card-stop-rule = Also stop when pain rises by 2 points, when tingling stays, or when you feel dizzy or faint.
card-not-when = Leave it out with
card-sign = a warning sign of the self-check
card-sign-rf_both_legs = signs newly in both legs
card-sign-rf_gca = signs of inflamed head arteries
card-sign-rf_lhermitte = an electric shock on bending the neck
card-sign-rf_major_trauma = a recent crash, fall or hard blow
card-sign-rf_myelopathy = clumsy hands or unsteady walking
card-sign-rf_neck_artery = signs of a torn neck artery
card-sources = Rests on: { $sources }
card-note = Simplified drawing. Unpinch informs and guides; it does not replace a clinician.
card-from-pack = From the pack “{ $title }” by { $author }.

card-sheet-title = { $n } exercises
card-written = { $file }: { $width } × { $height } pixels, { $kilobytes } kB
card-sheet-still = The sheet does not move: name a file that ends in .png or .svg.
card-wrong-end = "{ $path }" does not say what it is: name a file that ends in .png, .svg or .gif.
card-wrong-width = A width of { $width } pixels cannot be had; write { $least } to { $most }.

notice-pack = A pack is left out: { $problem }. `unpinch pack check FILE` lists all that is wrong with it.
pack-unreadable = Cannot read "{ $file }": { $cause }.
pack-faults = { $n ->
    [one] One fault
   *[other] { $n } faults
} in "{ $file }": mend what is listed, then check again.
pack-good = OK: “{ $title }” by { $author }
pack-good-next = Put the file into the folder of packs (`unpinch data path` says where). Lists and cards have it at once, the reminders and the window when they are started anew (`unpinch quit`, then `unpinch`).
