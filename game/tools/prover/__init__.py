"""Proves what can and cannot happen in a story, with the runner, the maps and the rules that the game itself uses.

space    the moves of a story: talks, picks, doors, nights; what two states have to share to be one
foot     what can be reached on foot
search   visits states: all of them where they are few enough, else many plays that look for what is new
values   what every name can be at the most, and what therefore never happens
report   puts the answers together: proved, counterexample or bounded
"""
