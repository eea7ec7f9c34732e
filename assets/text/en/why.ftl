# Why a reminder came, or did not (rule S41). Each completes "A minute for the nerve: …".
why-shown = shown
why-shown-S15 = shown, together with what would have come a little later
why-shown-S21 = shown again after your snooze
why-shown-S23 = shown again, because nobody had answered
why-held = waiting, { $holds }
why-and = { $first } and { $second }

why-hold-do_not_disturb = do not disturb was on
why-hold-full_screen = something filled the screen
why-hold-camera = your camera was on
why-hold-microphone = your microphone was on
why-hold-screen_share = your screen was shared
why-hold-typing = you were typing

why-started-S20 = you pressed Start
why-started-S5 = you began a routine by yourself
why-snoozed = you asked for it later
why-skipped = you skipped it
why-dismissed = you closed it without an answer
why-rested = not needed any more, you were away from the desk for long enough
why-missed-S11 = missed, your hours ended before it could be shown
why-missed-S14 = missed, it could not be shown in time
why-missed-S23 = missed, nobody answered
why-withdrawn-hours_ended = taken away, your hours ended
why-withdrawn-paused = taken away, you paused
why-withdrawn-locked = taken away, a warning sign has closed the exercises
why-withdrawn-merged = not shown by itself, another one did for both
why-withdrawn-disabled = taken away, it was switched off

# States that the log tells beside those of the schedule.
why-asleep = the computer was asleep since { $time }
why-not-running = Unpinch was not running since { $time }

why-nothing = Nothing was decided in this time.
