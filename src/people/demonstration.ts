/**
 * The password of every account of a demonstration, shown on its sign-in page. Its hash is stored here, since
 * computing one takes a twentieth of a second and a demonstration has a hundred accounts.
 */
export const demonstrationPassword = 'lyhord-demonstration';
export const demonstrationHash =
  '$argon2id$v=19$m=19456,t=2,p=1$Gd/cByGNEC2RTSq992nwvw$GgoPYGnQ3foDMK3/x+/+cC0OeRatexmpR6qmbKYeGlQ';
