/** Common given names of the Nordic countries. */
export const givenNames: readonly string[] =
  `Anna Astrid Ingrid Kari Marit Solveig Liv Nora Emma Sofie Maja Ida Frida Ella Alma Signe Karin Elin Sara Linnea Ebba Saga
   Freja Clara Mathilde Josefine Caroline Laura Camilla Mette Hanne Kirsten Birgit Lone Sigrid Tuva Thea Vilde Selma Astri
   Lars Erik Ola Per Knut Bjørn Magnus Henrik Jonas Emil Oskar Axel Nils Gustav Anders Johan Mikael Sven Olle Viggo
   Frederik Rasmus Mads Jens Søren Mikkel Kasper Tobias Aksel Sander Even Sindre Håkon Leif Torben Kjell Arne Eskil`.split(
    /\s+/,
  );

/** Common family names of the Nordic countries. */
export const familyNames: readonly string[] =
  `Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen
   Hagen Johannessen Andreassen Jacobsen Dahl Lund Solberg Moen Strand Bakken Lie Holm Nygaard Andersson Johansson Karlsson
   Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Lindqvist Bergström Sandberg Nyström
   Nielsen Christensen Rasmussen Sørensen Petersen Madsen Kristensen Møller Thomsen Poulsen Mortensen Knudsen Vestergaard`.split(
    /\s+/,
  );
