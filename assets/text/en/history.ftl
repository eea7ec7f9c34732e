# The page with what was done.
page-history = History
history-reach = How far back
history-fortnight = Two weeks
history-quarter = Three months
history-year = A year
history-all = All
history-every-nerve = Every nerve
history-empty-title = Nothing here yet
history-empty-text = After your first routine you see here how the pain goes, what you did and how your reminders ended.
history-empty-button = To today
history-pain = Pain
history-pain-eased = On average { $before } before a routine and { $after } after it: it eased.
history-pain-means = On average { $before } before a routine and { $after } after it.
history-pain-none = Say before and after a routine how much it hurts, and a line grows here.
history-before = Before a routine
history-after = After it
history-done = Routines
history-done-count = { $n ->
    [0] None in this time.
    [one] One routine, { $completed ->
        [0] not to the end.
       *[other] to the end.
    }
   *[other] { $n } routines, { $completed } of them to the end.
}
history-done-hurt = { $n ->
    [one] One was too much.
   *[other] { $n } were too much.
}
history-completed = Done to the end
history-broken-off = Stopped earlier
history-reminders = Reminders
history-reminders-none = None came in this time.
history-reminders-count = { $n ->
    [one] One reminder came. Skipping is fine.
   *[other] { $n } reminders came. Skipping is fine.
}
history-outcome-started = { $n } started
history-outcome-snoozed = { $n } put off
history-outcome-skipped = { $n } skipped
history-outcome-dismissed = { $n } closed
history-outcome-rested = { $n } not needed, you had moved
history-outcome-missed = { $n } not seen
history-bin-day = Each point is a day.
history-bin-week = Each point is a week.
history-bin-days = Each point is { $n } days.
history-latest = Latest
history-more = { $n } more
history-routine = { $name }, { $n } min
history-ended-completed = To the end
history-ended-stopped = Stopped after { $percent } %
history-ended-too-much = Stopped because it was too much
history-ended-interrupted = Broken off
history-pain-change = pain from { $before } to { $after }
history-pain-only-before = pain { $n } before
history-pain-only-after = pain { $n } after
history-own-routine = A routine of your own
