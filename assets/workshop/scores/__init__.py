"""The scores of Somnus: the four friends' themes and the pieces made of them."""
