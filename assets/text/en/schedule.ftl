# Lengths of time.
span-seconds = { $n } s
span-minutes = { $n } min
span-hours = { $n } h
span-hours-minutes = { $hours } h { $minutes } min

# What is next, and why not now (rule S40).
state-counting = counting { $counted } of { $every }
state-waiting-for-clock = waiting for { $time }
state-away = away since { $time }
state-held = waiting: { $holds }
state-settling = due, shown in a moment
state-outside-hours = outside hours until { $time }
state-outside-hours-for-good = outside hours: no hours are set
state-daily-limit = daily limit reached
state-paused = paused until { $time }
state-paused-until-told = paused until you resume
state-locked = locked: see a clinician
state-open = a reminder is waiting for your answer
state-snoozed = snoozed until { $time }
state-routine-running = a routine is running
state-nothing-enabled = no reminder is switched on

hold-do_not_disturb = do not disturb
hold-full_screen = full screen
hold-camera = camera in use
hold-microphone = microphone in use
hold-screen_share = screen is shared
hold-typing = you are typing

# The notification.
prompt-body-routine = { $minutes ->
    [one] One minute: { $first }
   *[other] { $minutes } minutes, beginning with: { $first }
}
prompt-body-no-nerve = Choose your nerve, and the stretch for it comes here
prompt-start = Start
prompt-snooze = Snooze { $minutes } min
prompt-skip = Skip

# Why the dose is what it is (rules of the routines file).
dose-keep = The set for a nerve that is { $level }.
dose-step_down_pain = A gentler set: pain rose by more than 2 points, or it was too much.
dose-step_down_24h = A gentler set: this morning was worse than the one before.
dose-step_down_spread = A gentler set: symptoms moved further from the spine.
dose-step_up = Three calm days in a row: one step more.
dose-flare = The gentlest set for two days, until the flare settles.
dose-pain_now = A gentler set: your pain now asks for more care.
dose-see-clinician = Symptoms have moved further twice. Please see a clinician.
level-low = hard to set off
level-moderate = set off by ordinary things
level-high = easily set off

# What the agent answers.
agent-no-prompt = No reminder is open.
agent-snooze-used-up = This reminder was snoozed as often as your settings allow.
agent-no-nerve = No nerve is chosen yet: open `unpinch`, or name a routine (`unpinch routines` lists them).
agent-locked = Exercises are locked until a clinician has seen you.
agent-nothing-left = Nothing is left of this routine: all of it is set aside.
agent-unknown-routine = There is no routine "{ $id }": `unpinch routines` lists them.
agent-unknown-nerve = There is no nerve "{ $id }": `unpinch nerves` lists them.
agent-wrong-side = "{ $text }" is not a side: left, right or both.
agent-wrong-level = "{ $text }" is not a level: low, moderate or high.
agent-wrong-time = "{ $text }" is not a time of day such as 16:00.
agent-wrong-date = "{ $text }" is not a date such as 2026-03-27.
agent-routine-runs = A routine is running already.
agent-wrong-settings = The settings were not saved: { $problem }

# Notices: what does not work, and what happens instead.
how-service = { $service } says whether it is paused
how-gnome-settings = by GNOME's own setting
how-active-window = the display says when the window you work in fills the screen
how-camera-devices = seen when a program of yours holds a camera open
how-sound-driver = seen when the sound driver records; a headset without a wire is not seen
how-sound-driver-pipewire = seen when the sound driver or PipeWire records
how-pipewire = seen when PipeWire carries a picture of the screen
how-key-times = the display says how long ago a key was pressed, never which
how-last-input = the system says how long ago keyboard or mouse were used, never what was typed; the mouse counts too
how-windows-shell = Windows says whether notifications are welcome
how-foreground-window = seen when the window in front fills its screen
how-privacy-list = Windows notes which programs use it, behind Settings, Privacy
how-device = the device says whether a program uses it
how-system = the system tells
how-logind = the login manager tells
how-screen-saver = the screen saver tells
how-logind-and-screen-saver = the login manager and the screen saver tell
why-not-asked = nothing was asked yet
why-no-service = there is no notification service
why-service-silent = your notification service does not say whether it is paused
why-no-bus = there is no desktop session to ask
why-wayland = under Wayland no program sees what the others do
why-no-display = there is no display to ask
why-no-sound-driver = the sound driver cannot be read
why-no-pipewire = this desktop does not tell when the screen is shared
why-nobody-tells = nobody tells: no login manager, no screen saver, or the system refuses
why-system = this system tells no program

notice-notifications = Notifications do not reach your desktop ({ $cause }). A small window shows the reminders instead.
notice-idle = Unpinch cannot see whether you are at the desk ({ $cause }). It counts as if you were.
notice-settings = { $problem }; your settings stay as they are until the file is mended.
notice-window = The window could not open ({ $cause }). In a terminal, `unpinch start --text` guides you.
notice-window-gone = The window closed by itself ({ $cause }). Reminders go on; `unpinch` opens it again.
notice-prompt-window = A reminder could not be shown in a small window either ({ $cause }). `unpinch status` says what is open.
notice-history = The history cannot be written ({ $cause }). Reminders go on; what happened is kept until it can be.
notice-profile = Your nerve could not be read ({ $problem }). What is written stays where it is; choose your nerve again.
relief-eases = What eases it: { $text }.
relief-reason = It hurts now, so this is the gentlest set. Stop if it makes it worse.
notice-task = The reminder "{ $reminder }" asks for "{ $id }", which does not exist. Your plan is used instead.

# A prompt as a line of `unpinch agent --foreground`.
prompt-line = { $time } { $name }{ $again }: { $body } (unpinch start, snooze or skip)
prompt-line-again = , again
cause-code = it ended with code { $code }; its log says more
cause-signal = it was ended by signal { $signal }
agent-wrong-answers = These answers cannot be used: { $problem }
agent-gentle-only = Until a clinician has looked at it, only the gentlest routines are open. `unpinch start` without a name begins one.

# The icon among those of the desktop.
tray-start = Start now
tray-relief = It hurts now
tray-snooze = Snooze
tray-skip = Skip
tray-pause = Pause
tray-pause-half-hour = 30 minutes
tray-pause-hour = 1 hour
tray-pause-tomorrow = Until tomorrow
tray-pause-told = Until I say
tray-resume = Go on reminding
tray-open = Open Unpinch
tray-quit = Quit
tray-counting = Next: { $time }, if you stay seated
tray-next = { $state }. Next: { $time }

# The reminders that are shipped.
reminder-nerve-minute = A minute for the nerve
reminder-midday = Three minutes at midday
reminder-day-end = Five minutes to end the day
