# The page with the catalogue.
page-exercises = Exercises
exercises-search = Search
exercises-any-nerve = For any nerve
exercises-my-nerve = For my nerve
exercises-for = For which nerve: { $nerve }
exercises-any-kind = Any kind
exercises-of-kind = Which kind: { $kind }
exercises-seated = Seated
exercises-standing = Standing
exercises-on-call = On a call
exercises-shoes-on = Shoes on
exercises-found = { $n ->
    [one] One exercise
   *[other] { $n } exercises
}
exercises-none = No exercise is like that
exercises-none-text = Take away a filter, or search for another word.
exercises-all = Show all
exercises-left-out = Left out of your plan
exercises-back = All exercises
exercises-do = Do it now
exercises-again = Show it again
exercises-shown-nerve = The line on the figure is the { $nerve }, simplified.
exercises-easier = If that is too much
exercises-harder = When that is easy
exercises-offered = My plan may use it
exercises-sources = What it is for, and where that is known from
exercises-targets = Made for

# Routines that the person puts together.
own-title = Routines of your own
own-none = Put exercises together as you like them. You can start such a routine here, and a reminder can give it.
own-new = Put a routine together
own-another = Put another one together
own-change-title = Change the routine
own-summary = { $n ->
    [one] One exercise, { $length }
   *[other] { $n } exercises, { $length }
}
own-unknown = Its exercises are not here any more
own-gone = Not here any more; it is left out
own-start = Start
own-start-name = Start: { $name }
own-change = Change
own-change-name = Change: { $name }
own-deleted = “{ $name }” is deleted.
own-undo = Bring it back
own-left = What you put together is not saved.
own-resume = Go on with it
own-name = Name
own-order = In this order
own-empty = Nothing yet. Press an exercise, or drag it here.
own-total = { $length } in all
own-stronger = Something in it is for a nerve that is less easily set off than yours.
own-pick = Exercises to choose from
own-pick-text = Press one to add it at the end, or drag it to its place.
own-full = A routine has { $n } exercises at most.
own-add = Add: { $name }
own-added = { $name } is added, { $n } in all.
own-move = { $name }, place { $place } of { $all }: move it with the arrow keys
own-moved = { $name } is in place { $place }.
own-less = Less often: { $name }
own-more = More often: { $name }
own-times = { $n ->
    [one] once
   *[other] { $n } times
}
own-repeated = { $name }, { $n ->
    [one] once
   *[other] { $n } times
}
own-remove = Take out: { $name }
own-removed = { $name } is taken out.
own-needs-exercises = Choose an exercise to save it.
own-needs-name = Give it a name of up to 60 letters to save it.
own-save = Save
own-delete = Delete
