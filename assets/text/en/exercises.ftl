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
