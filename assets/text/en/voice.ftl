# What is spoken while a routine is played, and shown as captions. Short: the next cue may come in two seconds.
voice-first = Get ready. { $name }, { $side }
voice-next = Next: { $name }, { $side }
voice-change-side = Change sides: { $side }
voice-on-side = { $side }: { $action }
voice-breathe-in = { $action }, breathe in
voice-breathe-out = { $action }, breathe out
voice-last = Last one
voice-half = Half way
voice-smaller = Half as far from now on
voice-completed = Done. Well moved.
voice-try = This is how it sounds.
# The name of a sound, before the words of its caption.
sound-start = start tone
sound-change = change tone
sound-half = half-way tone
sound-end = end tone
# Where there is no program for it.
sounds-missing = No program that plays sounds was found here. PipeWire's pw-play, PulseAudio's paplay or ALSA's aplay would do.
voice-missing = No voice was found here. Speech Dispatcher (spd-say) or eSpeak NG would do.
