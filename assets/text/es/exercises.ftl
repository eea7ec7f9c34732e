# Machine-made draft of the Spanish texts; clinical sentences are not yet reviewed by a clinician.
# The page with the catalogue.
page-exercises = Ejercicios
exercises-search = Buscar
exercises-any-nerve = Para cualquier nervio
exercises-my-nerve = Para mi nervio
exercises-for = Para qué nervio: { $nerve }
exercises-any-kind = Cualquier tipo
exercises-of-kind = Qué tipo: { $kind }
exercises-seated = En la silla
exercises-standing = De pie
exercises-on-call = En una llamada
exercises-shoes-on = Con zapatos
exercises-found = { $n ->
    [one] Un ejercicio
   *[other] { $n } ejercicios
}
exercises-none = No hay ningún ejercicio así
exercises-none-text = Quita un filtro o busca otra palabra.
exercises-all = Mostrar todos
exercises-left-out = Fuera de tu plan
exercises-back = Todos los ejercicios
exercises-do = Hacerlo ahora
exercises-again = Mostrarlo otra vez
exercises-shown-nerve = { $nerve }: la línea de la figura, simplificada.
exercises-easier = Si es demasiado
exercises-harder = Cuando esto es fácil
exercises-offered = Mi plan puede usarlo
exercises-sources = Para qué sirve y de dónde se sabe
exercises-targets = Pensado para
