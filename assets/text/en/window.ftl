# The window: pages, buttons, labels.
app-name = Unpinch
page-today = Today
page-routine = Routine
page-nerve = My nerve
page-settings = Settings

# Everywhere.
minutes = { $n } min
times = { $n ->
    [one] once
   *[other] { $n } times
}
list-and = { $first } and { $last }
body-side-left = Left side
body-side-right = Right side
body-side-both = Both sides
side-short-left = Left
side-short-right = Right
side-short-both = Both
irritability-high = Easily set off
irritability-moderate = Set off by ordinary things
irritability-low = Hard to set off
field-less = Less: { $name }
field-more = More: { $name }
pain-name = Pain { $n } of 10
pain-ends = 0 is no pain, 10 the worst you can think of
notice-close = Close
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday
day-short-1 = Mon
day-short-2 = Tue
day-short-3 = Wed
day-short-4 = Thu
day-short-5 = Fri
day-short-6 = Sat
day-short-7 = Sun
days-range = { $from } to { $to }

# Whether reminders run.
agent-there = Reminders are running
agent-paused = Reminders are paused
agent-waits = Reminders wait
agent-lost = Reminders are not running
agent-lost-text = Start them, and Unpinch counts your sitting time again.
agent-start = Start them

# Today.
today-waiting = One moment …
today-next-about = About { $time }, if you stay seated
today-next-at = Next at { $time }
today-locked = Reminders and exercises wait until a clinician has examined you.
today-then = Then: { $name }, { $time }
today-counting = { $counted } of { $every } of sitting
today-minutes-to-go = { $n ->
    [one] minute to go
   *[other] minutes to go
}
today-hours-to-go = hours to go
today-start = { $n ->
    [one] Start one minute
    [3] Start three minutes
    [5] Start five minutes
   *[other] Start { $n } minutes
}
today-hurts = It hurts now
today-cramp = Leg cramp now
today-pause = Pause
today-resume = Resume reminders
pause-half-hour = For 30 minutes
pause-hour = For an hour
pause-tomorrow = Until tomorrow
pause-told = Until I resume
today-now = Now
today-skip-is-fine = Skipping is fine; the next one comes as usual.
today-no-plan = There is no routine for this now.
today-missed = While you were busy
today-missed-text = These went by. Do one now if you like, or clear them.
today-missed-do = Do it now
today-missed-clear = Clear
today-empty-title = Which nerve is it?
today-empty-text = Choose the nerve that hurts, and the stretches made for it come here. It takes a minute.
today-empty-button = Choose my nerve

# A routine.
routine-unknown = This routine is not in the catalogue: { $routine }
before-title = How strong is the pain now?
before-text = One click, and it begins.
before-skip = Start without answering
before-leave = Not now
before-first = { $of ->
    [one] The exercise
   *[other] The first of { $of } exercises
}
warning-title = Warning signs: when to see a clinician first
player-step = Exercise { $n } of { $of }
player-progress = { $step }, { $left } left
player-left = { $time } left
player-count = { $words }: { $n }
player-get-ready = Get ready
player-rest = Next exercise
player-change-side = Change sides
player-first = First: { $action }
player-times = { $n ->
    [one] Once
   *[other] { $n } times
}
player-hold = { $n ->
    [one] { $n } second left of this movement
   *[other] { $n } seconds left of this movement
}
player-repetition = { $n } of { $of }
player-half-now = Half as far now. Press “Too much” again to leave this exercise out.
player-half-kept = Smaller range, as you asked.
player-half-calm = Half the range, because your nerve is easily set off.
player-whole = The whole movement again
player-whole-hint = The whole movement again (F)
player-now-side = Now the { $side }
player-sounds = Sounds
player-sounds-hint = Sounds at start, change, half and end (S)
player-voice = Voice
player-voice-hint = A voice says what to do (V)
player-quiet = On a call
player-quiet-hint = Only what nobody who sees your head and shoulders would notice (C)
quiet-nothing = For this nerve there is nothing that nobody would notice and that is open to you now.
quiet-offer = Your camera or microphone is in use.
quiet-take = Only what nobody notices
caption = { $sound } · { $words }
live-exercise = { $step }: { $name }, { $side }. First: { $action }
live-change-side = Change sides: { $side }
live-work = { $step }: { $name }, { $side }
player-then = Then: { $name }
player-feel = You may feel
player-stop-if = Stop if
player-too-much = Too much
player-too-much-hint = Half the movement, now and next time (H)
player-paused = Paused
figure-name = A figure shows: { $name }
nerve-taut = lengthened
nerve-slack = let go
nerve-simplified = The nerve, a simplified drawing
nerve-source = One line without its branches, its movement drawn larger than it is. After measurements by Coppieters and Butler, 2008.
player-back = Back
player-back-hint = Back (P)
player-pause = Pause
player-resume = Go on
player-pause-hint = Pause or go on (Space)
player-next = Next
player-next-hint = Next exercise (N)
player-stop = Stop
player-stop-hint = Stop here (Esc)
breath-in = Breathe in
breath-out = Breathe out
breath-free = Breathe as you like
after-heading = Done
after-text = Your answer decides how gentle the next one is.
after-moved = Did the feeling move?
after-moved-further = Further out
after-moved-same = No
after-moved-nearer = Nearer the spine
after-title = How strong is the pain now?
after-skip = Leave it out
done-title = Well done
done-text = That was good for the nerve. Stay away from the edge of pain, and move a little again before long.
done-stopped-title = That is enough
done-stopped-text = A little is better than nothing. The next one comes as usual.
done-hurt-title = Good that you said so
done-hurt-text = What was too much is made easier or left out next time.
done-next-time = Next time
done-kept = It is kept here until reminders run again.
done-close = Back to work

# My nerve.
nerve-intro = If a clinician named your nerve, or you know it already, choose it here.
nerve-where = Where does it start?
nerve-where-first = Choose a place, and its nerves are listed here.
group-root_neck = Neck
group-root_back = Low back
group-arm_peripheral = Arm and hand
group-leg_peripheral = Leg and foot
group-pelvic = Pelvis
group-head = Head
nerve-others = It may be something else
nerve-others-text = These are not pinched nerves but feel alike. Each has a gentle set of its own.
nerve-side = Which side?
nerve-level = How easily is it set off?
nerve-level-text = If two fit, take the upper one.
nerve-keep = Keep this
nerve-needs-both = choose a side, and how easily it is set off
nerve-needs-side = choose a side
nerve-needs-level = choose how easily it is set off
nerve-leave = Leave it as it was
nerve-change = Change
meaning-runs = Where it runs
meaning-worse = What makes it worse
meaning-better = What makes it better
meaning-office = At the desk it often comes from
meaning-more = More, and the sources
meaning-qualities = How it feels
meaning-common = How common it is
meaning-evidence = What is known
meaning-sources = Sources
confirm-plan = This is your plan
confirm-title = This is your schedule
confirm-text = You can change every part of it, at any time.
confirm-good = Good
confirm-change = Change
schedule-none = No reminder is switched on.
schedule-every = After every { $every } of sitting: { $name }, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
schedule-at = At { $at }: { $name }, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
schedule-hours = { $hours }.
schedule-no-hours = No hours are set, so nothing comes by itself.

# Settings.
settings-intro = What you change here counts at once.
settings-reminders = Reminders
settings-add-reminder = Add a reminder
settings-new-reminder = Another minute
settings-reminder-on = On: { $name }
settings-reminder-change = Change
settings-reminder-close = Close
settings-reminder-change-name = Change { $name }
settings-reminder-close-name = Close { $name }
settings-every = Every { $minutes } min of sitting
settings-at = At { $at }
settings-days-with-hours = on days with hours
settings-name = Name
settings-when = When
settings-when-every = After sitting
settings-when-at = At these times
settings-task = What it asks for
task-plan = Your plan
task-routine = A routine
task-exercise = An exercise
task-note = A note
task-note-text = The text of the note
task-search = Search
task-search-text = Type a part of the name, such as “median” or “chin”.
task-more = and { $n } more
task-none = Nothing has this in its name.
settings-length = Length
settings-days = Days
settings-days-text = None chosen: every day that has hours.
settings-remove = Remove
settings-remove-name = Remove { $name }
settings-hours = Hours
settings-hours-text = Reminders come only inside these hours, like 09:00-12:30, 13:15-17:30. Empty is a free day.
settings-hours-of = Hours of { $day }
settings-hours-bar = The hours of { $day } as a bar
settings-away = When you are away
settings-away-text = A rest away from the desk counts as a break, and the sitting time begins anew.
settings-idle-after = Away after
settings-rest-after = A rest counts after
settings-reading = I read a lot without touching the keyboard: count that as sitting
settings-snooze = Snooze and repeat
settings-snooze-text = A reminder that nobody answered comes back a few times, then lets go.
settings-snooze-choices = Snooze for
settings-snooze-limit = Snooze at most
settings-repeat-after = Repeat after
settings-repeat-limit = Repeat at most
settings-quiet = Quiet moments
settings-quiet-text = Reminders wait while one of these is so, and come when it is over.
settings-hold-do_not_disturb = Do not disturb is on
settings-hold-full_screen = Something fills the screen
settings-hold-camera = The camera is in use
settings-hold-microphone = The microphone is in use
settings-hold-screen_share = The screen is shared
settings-typing = Wait while typing
settings-login = Starting
settings-autostart = Start the reminders when you log in
settings-aloud = Sound and voice
settings-aloud-text = While a routine is played. What is heard is also shown as a caption.
settings-sounds = Soft sounds at start, change, half and end
settings-voice = A voice says what to do
settings-aloud-by = Heard through { $program }.
settings-volume = Volume of the sounds
settings-try = Try it
settings-motion = Motion
settings-motion-text = Less motion shows the figure in its key poses, with arrows, and nothing glides.
settings-reduced-motion = Less motion
settings-reduced-motion-auto = As the system
settings-reduced-motion-on = On
settings-reduced-motion-off = Off
settings-emergency = Emergency number
settings-emergency-text = Shown when a warning sign needs help at once. Empty: the number of your system's country.
settings-emergency-number = Number to call
settings-fine-print = The fine print
settings-per-day = At most a day
settings-gap = Least time between
settings-day-starts = A day begins at
settings-at-grace = Late by at most
settings-merge-within = Join within
unit-minutes = min
unit-minutes-sitting = min of sitting
unit-seconds = seconds
unit-percent = %
unit-times = times
problem-number = Please type a number
problem-between = Between { $from } and { $to }
problem-time = Not a time: { $text }. Like 09:30
problem-no-time = Please type a time, like 12:15
problem-range = Not a range: { $text }. Like 09:00-12:30
problem-overlap = Two ranges overlap
problem-telephone = Digits only, like 112
problem-task = Please choose one
problem-note = Please type the text
problem-name = 1 to 60 letters

# The small window when notifications do not work.
prompt-window = A reminder from Unpinch
prompt-from = Unpinch

# The day as a line.
day-title = Your day
day-nothing = Nothing has come yet, and nothing is planned for the rest of the day.
day-why = Why was I not reminded?
day-rule = rule { $rule }
day-spoken = Your day: { $list }
day-done = done
day-rested = rested away from the desk
day-snoozed = snoozed
day-gone = let go or missed
day-held = waited
day-away = nobody at the desk
day-open = waiting for you
day-planned = to come
quiet-away = away
quiet-asleep = the computer was asleep
quiet-not_running = Unpinch was not running
quiet-paused = paused
quiet-daily_limit = enough for today
quiet-locked = exercises closed
quiet-nothing_enabled = no reminder switched on

# What the settings would do.
preview-title = On a day at your desk
preview-none = Nothing would come on { $day }.
preview-times = On { $day } you would be reminded { $n ->
    [one] once, at { $times }
   *[other] { $n } times, at { $times }
}.
preview-text = This holds if you stay at the desk all day, do each routine at once, and nothing has to wait.
presets-title = Begin from
preset-office-day = Office day
preset-mornings = Mornings
preset-gentle = Gentle
preset-custom = Your own
settings-hours-drag = Drag the ends, or the whole; drag in the empty part for another range.
settings-hours-same = Same hours Monday to Friday
sight-knows = How it is known: { $how }
sight-cannot = Not known: { $how }

frame-keys = Keys
frame-keys-hint = All keys (?)
sheet-title = All keys
sheet-close = Close
sheet-everywhere = Everywhere
sheet-routine = In a routine
sheet-pain = Where pain is asked
sheet-map = On the body map
sheet-key-pages = Ctrl + 1 … 7
sheet-key-tab = Tab, Shift + Tab, arrows
sheet-key-press = Enter or Space
sheet-key-scroll = Page Up, Page Down, Home, End
sheet-key-escape = Esc
sheet-key-space = Space
sheet-key-arrows = Arrows
sheet-pages = The pages, from Today to Settings
sheet-tab = To the next button or field, and back
sheet-press = Press the button
sheet-scroll = Move the page
sheet-escape = Back
sheet-sheet = This sheet
sheet-pause = Begin, pause, go on
sheet-next = The next exercise
sheet-previous = The one before
sheet-too-much = Too much: half as far
sheet-whole = The whole movement again
sheet-aloud = Sounds, voice
sheet-call = On a call: nothing that others notice
sheet-stop = Stop
sheet-number = Your pain; 10 is reached with Tab
sheet-place = To the next place
sheet-paint = Paint it
scroll-bar = Scroll this page
