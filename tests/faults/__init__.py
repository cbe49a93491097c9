"""What can go wrong outside the program, made to go wrong: failing calls, kills, power cuts, damage, other programs."""
