# Machine-made draft of the German texts; clinical sentences are not yet reviewed by a clinician.
# What is spoken while a routine is played, and shown as captions. Short: the next cue may come in two seconds.
voice-first = Mach dich bereit. { $name }, { $side }
voice-next = Weiter: { $name }, { $side }
voice-change-side = Seite wechseln: { $side }
voice-on-side = { $side }: { $action }
voice-breathe-in = { $action }, einatmen
voice-breathe-out = { $action }, ausatmen
voice-last = Ein letztes Mal
voice-half = Halbzeit
voice-smaller = Ab jetzt nur halb so weit
voice-completed = Fertig. Gut bewegt.
voice-try = So klingt es.
# The name of a sound, before the words of its caption.
sound-start = Startton
sound-change = Wechselton
sound-half = Halbzeitton
sound-end = Schlusston
# Where there is no program for it.
sounds-missing = Hier wurde kein Programm gefunden, das Töne abspielt. Es genügt pw-play von PipeWire, paplay von PulseAudio oder aplay von ALSA.
voice-missing = Hier wurde keine Stimme gefunden. Es genügt Speech Dispatcher (spd-say) oder eSpeak NG.
