# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# What is spoken while a routine is played, and shown as captions. Short: the next cue may come in two seconds.
voice-first = Prepárate. { $name }, { $side }
voice-next = Siguiente: { $name }, { $side }
voice-change-side = Cambia de lado: { $side }
voice-on-side = { $side }: { $action }
voice-breathe-in = { $action }, toma aire
voice-breathe-out = { $action }, suelta el aire
voice-last = La última
voice-half = Vas por la mitad
voice-smaller = Desde ahora, la mitad del recorrido
voice-completed = Listo. Te moviste bien.
voice-try = Así suena.
# The name of a sound, before the words of its caption.
sound-start = tono de inicio
sound-change = tono de cambio
sound-half = tono de mitad
sound-end = tono final
# Where there is no program for it.
sounds-missing = Aquí no se encontró ningún programa que reproduzca sonidos. Servirían pw-play de PipeWire, paplay de PulseAudio o aplay de ALSA.
voice-missing = Aquí no se encontró ninguna voz. Servirían Speech Dispatcher (spd-say) o eSpeak NG.
