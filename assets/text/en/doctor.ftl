# What the doctor looks at, what was found, and what mends it.

part-files = Folders
part-settings = Settings
part-history = History
part-agent = Reminders
part-clock = Clock
part-display = Display
part-idle = At the desk or not
part-lock = Screen lock
part-sleep = Sleep of the machine
part-hold-do-not-disturb = Do not disturb
part-hold-full-screen = Full screen
part-hold-camera = Camera in use
part-hold-microphone = Microphone in use
part-hold-screen-share = Screen shared
part-hold-typing = Typing
part-notifications = Notifications
part-test-note = A note for trying
part-tray = Icon
part-sound = Sounds
part-voice = Voice

doctor-hands-off = Leave keyboard and mouse alone for two seconds …
doctor-press = A note for trying is on your screen for 12 seconds: press one of its buttons …

doctor-files-ok = can be written, for you alone: { $folder }
doctor-files-unwritable = { $folder } cannot be written: { $cause }
doctor-files-mend = Free some space, or make the folder yours; or name another one with --data-dir.
doctor-files-open = other people of this machine can look into { $folder }
doctor-files-open-mend = Close it: chmod 700 '{ $folder }'
doctor-settings-ok = all understood: { $file }
doctor-settings-bad = { $count ->
    [one] one value is not understood and its default is used instead: { $file }
   *[other] { $count } values are not understood and their defaults are used instead: { $file }
}
doctor-settings-mend = The settings page names them; so does a line of the log.
doctor-history-new = nothing was kept yet
doctor-history-ok = sound: { $file }
doctor-history-mend = At its next start Unpinch keeps a torn file aside and begins a new one. If it was written by a newer Unpinch, install that one: { $file }

doctor-agent-running = the resident part answers
doctor-agent-not-running = the resident part is not running, so nothing reminds you
doctor-agent-not-running-mend = Open Unpinch, or run: unpinch agent
doctor-agent-trouble-mend = Run `unpinch quit` and open Unpinch again.

doctor-clock-ok = { $now }, { $zone }
doctor-clock-lost = it shows { $now }, which is in the past
doctor-clock-lost-mend = Set the clock of the machine; hours and days depend on it.
doctor-clock-zone = { $now }, in a zone without a name
doctor-clock-zone-mend = Choose your time zone in the system's settings, so that the change to summer time is known.

doctor-display-system = the system's own
doctor-display-x = the X server { $name } answers
doctor-display-wayland = the Wayland compositor { $name } answers
doctor-display-mend = Routines can be followed in the terminal: unpinch start --text

doctor-idle-ok = a pause of two seconds was seen
doctor-idle-watched = keyboard and mouse are watched, never what is typed
doctor-idle-no-pause = keyboard or mouse were in use all the time
doctor-idle-no-pause-mend = Run it again and keep your hands off for two seconds.
doctor-idle-mend = Reminders come as if you were at the desk; pause them when you leave.
doctor-holds-now = { $how } (at this moment it holds reminders back)

doctor-notes-ok = { $service } shows them with buttons and pictures
doctor-notes-no-pictures = { $service } shows them with buttons, without pictures
doctor-notes-no-buttons = { $service } shows no buttons
doctor-notes-mend = A small window of Unpinch's own shows the reminders instead. For notifications, install a service with buttons, such as dunst.
doctor-notes-own-mend = A small window of Unpinch's own shows the reminders instead. For notifications, allow them for Unpinch in the settings of this system.
doctor-test-title = Unpinch tries your notifications
doctor-test-body = Press a button to show that it arrives.
doctor-test-yes = It works
doctor-test-also = Works too
doctor-test-pressed = it was shown, and your press arrived
doctor-test-closed = it was shown, and closed without a button
doctor-test-undelivered = it was not shown: { $cause }
doctor-test-unanswered = nobody pressed a button
doctor-test-unanswered-mend = If you saw no note, look whether do not disturb is on and whether notifications of Unpinch are allowed.

doctor-tray-ok = it is shown, with its menu
doctor-tray-none = this desktop shows no icons of programs
doctor-tray-mend = Nothing is lost: everything in its menu is in the window and on the command line, too.

doctor-sound-none = no program that plays sounds was found
doctor-sound-none-mend = Sounds are left out. Install pipewire-bin, pulseaudio-utils or alsa-utils (by their names in Debian).
doctor-voice-none = no program that speaks was found
doctor-voice-none-mend = The voice is left out. Install speech-dispatcher or espeak-ng (by their names in Debian).
doctor-heard-there = { $program } is there
doctor-heard-ok = { $program } took it; if you heard nothing, look at the volume
doctor-heard-failed = { $program } failed: { $why }
doctor-heard-hangs = it did not end
doctor-heard-mend = Look whether a loudspeaker is chosen in the system's settings.
doctor-files-mend-short = Free some space, or make the folder yours.

doctor-worst-ok = Everything works.
doctor-worst-limited = Reminders work. What is limited is left out, and Unpinch goes on sensibly without.
doctor-worst-broken = What is broken keeps reminders or routines from working.

part-autostart = Start at login
autostart-on = the reminders begin when you log in: { $entry }
autostart-off = the reminders do not begin by themselves when you log in
autostart-switched-off = there is an entry for the login, and the settings of your desktop switch it off: { $entry }
autostart-other = the entry for the login begins Unpinch with another folder for its files: { $entry }
autostart-other-program = at login another program begins: { $program }
autostart-unknown = it cannot be said where this program or your home folder is
autostart-failed = The entry { $entry } cannot be changed: { $cause }
doctor-autostart-mend = Switch it on: unpinch autostart on

doctor-page-title = Does everything work here?
doctor-page-text = Tries every part on this computer: files, reminders, notifications, and what tells Unpinch to keep quiet. It takes a quarter of a minute. Nothing you answered is in it.
doctor-page-try = Try everything
doctor-page-trying = Leave keyboard and mouse alone for two seconds; then a note comes: press one of its buttons …
doctor-page-copy = Copy as text
doctor-state-ok = works
doctor-state-limited = limited
doctor-state-broken = does not work
