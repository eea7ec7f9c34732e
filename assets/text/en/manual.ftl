# The manual page; what the commands and options do is said where they are defined.
manual-name = User commands
manual-description = Unpinch knows which stretch is made for which nerve, and reminds you of it at the right moments. Without a command it opens its window and starts the reminders, which go on when the window is closed.
manual-not-a-clinician = Unpinch informs and guides; it does not replace a clinician. Numbness between the legs, new trouble with bladder or bowel, a leg or arm that gets weaker, chest pain, or sudden trouble with face, arm or speech are emergencies: call for help instead.
manual-exit-done = Done.
manual-exit-could-not = Could not; one sentence on standard error says what to do.
manual-exit-wrong = The arguments, or a file that was given, are wrong.
manual-variable = Keep all files in this folder, as with --data-dir.
manual-settings = Settings, which you may edit; a wrong value falls back alone and is named.
manual-database = Your nerve, the reminders and the routines done.
manual-packs = Exercises and routines of your own.
manual-logs = What the program did; nothing that you answered is in it.
manual-places = These are the places on Linux; `unpinch data path` says where they are for you.
