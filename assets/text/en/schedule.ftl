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
prompt-title = { $name }
prompt-body-routine = { $minutes ->
    [one] One minute: { $first }
   *[other] { $minutes } minutes, beginning with: { $first }
}
prompt-body-no-nerve = Choose your nerve, and the stretch for it comes here
prompt-start = Start
prompt-snooze = Snooze { $minutes } min
prompt-skip = Skip
