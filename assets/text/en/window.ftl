# The window: pages, buttons, labels.
