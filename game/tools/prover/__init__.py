"""Proves what can and cannot happen in a story, with the runner, the maps and the rules that the game itself uses.

space    the story as states and moves, played by the runner: the measure of all that follows
foot     what can be reached on foot, by the game's own collision
content  the game's own content as the prover sees it
values   what every name can be at the most, and what therefore never happens
table    the story written out: variables as bits, rows as tuples
machine  plays it, with all variables known or only some; what is forgotten may be anything
stages   plays it with other names known at each stage
search   explores machines: shortest ways, what is never met, whether there is always a way out
spare    leaves out of a way what can be spared
shortest brings a way and the least moves that one has together
report   which claim gets which argument, and the answers: proved, counterexample or bounded
sample   a story made to be measured
"""
