# The self-check: questions, reasons, results. Clinical sentences are content and not here.

# Reasons: what an answer says for or against a nerve or pattern ("it").
reason-region-best = You marked the { $label }: it is felt there most.
reason-region-good = You marked the { $label }: it is often felt there.
reason-region-some = You marked the { $label }: it can reach there.
reason-region-against = You marked the { $label }, which it seldom reaches.
reason-region-missing = You did not mark the { $label }, where it is mostly felt.
reason-sensation-best = “{ $label }”: it typically feels like that.
reason-sensation-good = “{ $label }”: it can feel like that.
reason-sensation-against = “{ $label }”: that is unusual for it.
reason-worse-best = Worse with: { $label }. That is typical of it.
reason-worse-good = Worse with: { $label }. That goes with it.
reason-worse-against = Worse with: { $label }. That is unusual for it.
reason-better-best = Better with: { $label }. That is typical of it.
reason-better-good = Better with: { $label }. That goes with it.
reason-better-against = Better with: { $label }. That is unusual for it.
reason-weakness-best = Weaker: { $label }. It is the muscle that this nerve moves first of all.
reason-weakness-good = Weaker: { $label }. This nerve helps to move it.
reason-weakness-against = Weaker: { $label }. Another nerve moves it.
reason-history-best = { $label }: that often goes with it.
reason-history-against = { $label }: that does not particularly go with it.
reason-test-pos-for = { $label }: it answered, as it does with this one.
reason-test-neg-for = { $label }: nothing answered, as with this one.
reason-test-worse-for = { $label }: it got worse, as it does with this one.
reason-test-pos-against = { $label }: it answered, which fits others better.
reason-test-neg-against = { $label }: nothing answered, though with this one it mostly does.
reason-test-worse-against = { $label }: it got worse, which fits others better.
reason-both-best = The same place on both sides: it tends to do that.
reason-both-against = The same place on both sides: one pinched nerve seldom does that.

# How sure.
band-fits_well = Fits well
band-possible = Possible
band-unlikely = Less likely
outcome-nerve = It looks like a pinched nerve
outcome-pair = It looks like one of two neighbouring nerves
outcome-not_nerve = It does not look like a pinched nerve
outcome-not_nerve-text = Another cause is more likely.
outcome-unclear = It is not clear yet
outcome-unclear-text = Your answers fit more than one cause about as well. That is common, and no harm.
outcome-red_flag = A clinician comes first
result-none-marked = Nothing is marked on the body, so there is nothing to compare.
result-for = What speaks for it
result-against = What speaks against it
result-also = It could also be
result-clinician = If it does not get better in four to six weeks, ask a clinician.

# The question that would settle it.
next-map = Where does it hurt, and where is it numb or tingling?
next-map-why = without a place there is nothing to compare
next-worse = Does this make it worse: { $label }?
next-better = Does this make it better: { $label }?
next-weakness = Is this weaker on the sore side: { $label }? { $how }
next-test = { $label }: { $how }
next-flag-why = your other answers ask for this warning sign to be looked at
next-tells = tells { $one } from { $other }

# Warning signs.
urgency-emergency_now = Get emergency help now
urgency-same_day = See a clinician today
urgency-clinician_soon = See a clinician soon
urgency-caution = Take extra care
flags-none = None of the warning signs you were asked about were present today.
flags-unsure = If you are not sure, treat it as yes.

# In the terminal.
check-routine = A routine for this: unpinch start { $routine }
check-intro = A few questions, about three minutes. It tells which nerve your answers fit best; it is no examination. Type b to go back, q to leave.
check-left = Left. Nothing was kept.
check-yes-no = y yes, n no
check-yes-no-unsure = y yes, n no, ? not sure
check-numbers = numbers with spaces between; Enter for none
check-numbers-sides = numbers with l or r, such as 4l 7r; those in the middle without
check-numbers-numb = which of them are numb or tingling? { check-numbers }
check-numbers-worse = w worse, b better: such as 3w 8b; Enter for none
check-strength = n as strong, m weaker, s cannot do it, Enter leaves it out
check-test = y it brought it on, n it did not, Enter leaves it out
check-test-worse = y it eased, n it did not, w it got worse, Enter leaves it out
check-test-hand = y you had to stop, n you did not, w the hand turned cold, pale or blue, Enter leaves it out
check-again = That was not understood. { $how }
check-need-one = At least one is needed.
check-pain = Pain at its worst these days, 0 to 10 (Enter leaves it out):
check-settles = Once it is set off, after how many minutes has it settled? (Enter leaves it out):
check-wakes = Does it wake you most nights? (y, n, Enter leaves it out):
check-spreading = Is it less than two weeks old, and spreading? (y, n, Enter leaves it out):
check-worsening = Is that getting weaker over hours or days? (y, n):
check-call = Emergency number: { $number }
check-understood = Press Enter if you understand.
check-locked = Exercises stay closed until a clinician has examined you for it.
check-keep = Keep this as your nerve, and make a plan for it? (y, n):
check-kept = Kept. `unpinch start --text` begins, `unpinch status` says when the next reminder comes.
check-not-kept = Nothing was changed.

# The screens of the check, in window and terminal.
screen-complaint = What hurts?
screen-complaint-text = One or more.
complaint-back_or_leg = Low back, buttock or leg
complaint-neck_or_arm = Neck, arm or hand
complaint-head = Back of the head or scalp
complaint-leg_cramp = Leg cramps
complaint-sitting_area = Between the legs, where you sit
screen-about-you = About you
screen-flags = First, signs that need a clinician
screen-flags-text = Please read each one. One yes is enough to get you seen, and that comes before any stretch.
screen-asked = One more question first
screen-map = Where is it?
screen-feel = What does it feel like?
screen-factors = What makes it worse, what better?
screen-factors-text = Leave out what makes no difference.
screen-history = What else is so?
screen-try = Try this at the desk
screen-try-text = Only as far as is comfortable; leave out what you do not want to do.
