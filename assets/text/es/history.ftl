# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The page with what was done.
page-history = Historial
history-reach = Desde cuándo
history-fortnight = Dos semanas
history-quarter = Tres meses
history-year = Un año
history-all = Todo
history-every-nerve = Todos los nervios
history-empty-title = Aquí todavía no hay nada
history-empty-text = Después de tu primera rutina ves aquí cómo va el dolor, qué hiciste y cómo terminaron tus recordatorios.
history-empty-button = Ir a Hoy
history-pain = Dolor
history-pain-eased = En promedio, { $before } antes de una rutina y { $after } después: se alivió.
history-pain-means = En promedio, { $before } antes de una rutina y { $after } después.
history-pain-none = Di cuánto duele antes y después de una rutina, y aquí crece una línea.
history-before = Antes de una rutina
history-after = Después
history-done = Rutinas
history-done-count = { $n ->
    [0] Ninguna en este tiempo.
    [one] Una rutina, { $completed ->
        [0] no hasta el final.
       *[other] hasta el final.
    }
   *[other] { $n } rutinas, { $completed } de ellas hasta el final.
}
history-done-hurt = { $n ->
    [one] Una fue demasiado.
   *[other] { $n } fueron demasiado.
}
history-completed = Hecha hasta el final
history-broken-off = Detenida antes
history-reminders = Recordatorios
history-reminders-none = No llegó ninguno en este tiempo.
history-reminders-count = { $n ->
    [one] Llegó un recordatorio. Omitirlo está bien.
   *[other] Llegaron { $n } recordatorios. Omitirlos está bien.
}
history-outcome-started = { $n ->
    [one] { $n } empezado
   *[other] { $n } empezados
}
history-outcome-snoozed = { $n ->
    [one] { $n } pospuesto
   *[other] { $n } pospuestos
}
history-outcome-skipped = { $n ->
    [one] { $n } omitido
   *[other] { $n } omitidos
}
history-outcome-dismissed = { $n ->
    [one] { $n } cerrado
   *[other] { $n } cerrados
}
history-outcome-rested = { $n ->
    [one] { $n } no hizo falta: ya te habías movido
   *[other] { $n } no hicieron falta: ya te habías movido
}
history-outcome-missed = { $n ->
    [one] { $n } sin ver
   *[other] { $n } sin ver
}
history-bin-day = Cada punto es un día.
history-bin-week = Cada punto es una semana.
history-bin-days = Cada punto son { $n } días.
history-latest = Lo último
history-more = { $n } más
history-routine = { $name }, { $n } min
history-ended-completed = Hasta el final
history-ended-stopped = Detenida al { $percent } %
history-ended-too-much = Detenida porque era demasiado
history-ended-interrupted = Interrumpida
history-pain-change = dolor de { $before } a { $after }
history-pain-only-before = dolor { $n } antes
history-pain-only-after = dolor { $n } después
history-own-routine = Una rutina propia
