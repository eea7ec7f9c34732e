# What is wrong with settings.toml. The values in quotes are written as they stand in the file.

settings-file-line = settings.toml, line { $line }, { $key }: { $problem }; { $instead }
settings-file-value = settings.toml, { $key }: { $problem }; { $instead }
settings-file-syntax = line { $line }: { $problem }
settings-file-unreadable = settings.toml cannot be read: { $problem }
settings-file-last-good = { $problem }; the last good settings are used until the file is mended: { $path }
settings-file-defaults = { $problem }; the default settings are used until the file is mended: { $path }
settings-file-unwritable = cannot save the settings: { $cause }: { $path }

instead-default = the default is used
instead-defaults = the defaults are used
instead-shipped = the shipped three are used
instead-left-out = it is left out
instead-ignored = it is left alone

fault-unknown-key = this key is unknown
fault-no-setting = there is no setting "{ $key }"; write for example reminders.nerve-minute.every, hours.mon or limits.gap
fault-no-reminder = there is no reminder "{ $id }"; the nearest are { $nearest }
fault-any-value = a text, a number, true, false or a list is expected
fault-table = a table { $name } is expected
fault-length = a length of time such as "45 min" is expected
fault-no-length = "{ $text }" is not a length of time; write for example "45 min" or "1 h 30 min"
fault-not-between = "{ $text }" is not between { $from } and { $to }
fault-number = a whole number from { $from } to { $to } is expected
fault-switch = true or false is expected
fault-texts = a list of texts in [ ] is expected
fault-time = a time of day such as "04:00" is expected
fault-no-time = "{ $text }" is not a time of day; write for example "09:00"
fault-no-hours = "{ $text }" is not a range of hours; write for example "09:00-12:30"
fault-empty-hours = "{ $text }" begins and ends at the same time; for a whole day write "00:00-24:00"
fault-no-weekday = "{ $text }" is not a weekday; write mon, tue, wed, thu, fri, sat or sun
fault-phone = a telephone number such as "112" is expected
fault-snooze = a list of minutes from { $from } to { $to } is expected, such as [5, 10, 20]
fault-one-of = one of these is expected: { $words }
fault-no-reminder-left = no reminder is left
fault-id = a text is expected, such as "{ $example }"
fault-no-id = "{ $id }" is not an id; write small letters, digits and single hyphens
fault-twice = "{ $id }" is used twice
fault-own-id = "{ $id }" does not begin with "{ $begin }"
fault-name = a text of { $from } to { $to } characters is expected
fault-task = write "plan", "routine:<id>", "exercise:<id>" or "note:<text>"
fault-no-task = "{ $text }" is not known; write "plan", "routine:<id>", "exercise:<id>" or "note:<text>"
fault-steps = { $from } to { $to } exercises are expected
fault-no-step = "{ $text }" is not an exercise with { $from } to { $to } repetitions, such as "chin-tuck x7"
