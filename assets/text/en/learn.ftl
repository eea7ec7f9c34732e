# The page with texts to read.
page-learn = Learn
learn-intro = Short texts, each with its sources. None of them replaces a clinician.
learn-group-basics = Pinched nerves
learn-group-cramp = Leg cramps
learn-group-tips = Four easy tips
learn-group-sleep = Sleep
learn-group-desk = Your desk
learn-group-exercise = Exercising
learn-group-safety = When to get help
learn-see = See it move
learn-sources = Where this comes from
learn-yours = For your nerve
learn-number = Emergency: call { $number }
learn-number-text = You can change the number in the settings.
